import { joinPointer } from '../../documents/pointer.ts';
import type { SchemaIssue } from '../../schema/validate.ts';
import { memoOn } from '../../text/memo.ts';
import type { Configuration } from '../../workspace/configuration.ts';
import type { FileRecord } from '../../workspace/file-input.ts';
import type { Project } from '../../workspace/project.ts';
import { type SchemaFile, schemaFile } from '../schema-file.ts';
import { kindMeant } from './kind-meant.ts';
import { type FileIssue, unknownProperties } from './meant.ts';
import { unreadTable } from './unread-table.ts';

/** How a file violates its schema. */
export interface SchemaIssues {
  /** One for every cause. */
  readonly issues: readonly FileIssue[];
  /** Pointers of the values at fault: what is wrong with them is said already. */
  readonly values: ReadonlySet<string>;
  /** Pointers of the keys at fault. */
  readonly keys: ReadonlySet<string>;
}

/** No issues for files that are held to no schema. */
export function schemaIssues(record: FileRecord, project: Project): SchemaIssues {
  return issuesFound(record, project.configuration, project);
}

/** By the configuration too: the matrix of risks says which ratings there are. */
const issuesFound = memoOn((record: FileRecord, _: Configuration, project: Project): SchemaIssues => {
  const file = schemaFile(record, project);
  const issues = file ? issuesOf(record, file) : [];
  const pointers = (isKey: boolean): ReadonlySet<string> =>
    new Set(issues.flatMap((issue) => (issue.isKey === isKey && !isInside(issue) ? issue.pointer : [])));
  return { issues, values: pointers(false), keys: pointers(true) };
});

function issuesOf(record: FileRecord, file: SchemaFile): readonly FileIssue[] {
  if (file.issues.length === 0) return [];
  const meant = kindMeant(record, file);
  if (meant === undefined) {
    const issues = oneByCause(file, withKeys(file));
    const table = unreadTable(record);
    // A list that stands in a table of the body is not missing; nor is a file empty that has one.
    return table
      ? issues.filter(
          ({ keyword, params }) => keyword !== 'required' || !(isEmpty(file) || params.missingProperty === table.list),
        )
      : issues;
  }
  return [{ pointer: '/kind', keyword: 'const', params: { allowedValue: meant }, isKey: false, meant }];
}

/** Whether a violation concerns what is in a mapping, not the mapping itself. */
function isInside({ keyword }: SchemaIssue): boolean {
  return keyword === 'required' || keyword === 'additionalProperties';
}

/** Tells keys that their schema forbids (`propertyNames`) from values. */
function withKeys({ issues, schemaAt }: SchemaFile): readonly FileIssue[] {
  const keys = new Set(
    issues.flatMap(({ keyword, pointer, params }) =>
      keyword === 'propertyNames' ? joinPointer(pointer, String(params.propertyName)) : [],
    ),
  );
  return issues.flatMap((issue) => {
    if (issue.keyword === 'propertyNames') return [];
    const isKey = keys.has(issue.pointer) && schemaAt(issue.pointer)[issue.keyword] === undefined;
    return [{ ...issue, isKey }];
  });
}

/** One issue for each value; and no property is missing that only is misspelt, or could not be read. */
function oneByCause(file: SchemaFile, issues: readonly FileIssue[]): readonly FileIssue[] {
  const unknown = unknownProperties(
    file,
    issues.filter(({ keyword }) => keyword === 'additionalProperties'),
  );
  const misspelt = new Set(unknown.map(({ pointer, meant, moves }) => `${pointer} ${moves?.group ?? meant}`));
  const missing = issues.filter(({ keyword, pointer, params }) => {
    if (keyword !== 'required') return false;
    const name = String(params.missingProperty);
    return !misspelt.has(`${pointer} ${name}`) && !file.unreadable.some((text) => /^\w+/.exec(text)?.[0] === name);
  });
  return [...(isEmpty(file) ? missing.slice(0, 1) : missing), ...unknown, ...worstByPlace(issues)];
}

/** Of a file that says nothing, that is all there is to say. */
export function isEmpty({ root }: SchemaFile): boolean {
  return root === undefined || (root.kind === 'mapping' && root.entries.length === 0);
}

/** Of several things that are wrong with one value, the first of these is worth saying. */
const TELLING = ['type', 'const', 'enum', 'minLength', 'minItems'];

function worstByPlace(issues: readonly FileIssue[]): Iterable<FileIssue> {
  const worst = new Map<string, FileIssue>();
  for (const issue of issues) {
    if (isInside(issue)) continue;
    const place = `${issue.isKey ? 'key' : 'value'} ${issue.pointer}`;
    const present = worst.get(place);
    if (!present || rank(issue) < rank(present)) worst.set(place, issue);
  }
  return worst.values();
}

function rank({ keyword }: SchemaIssue): number {
  const place = TELLING.indexOf(keyword);
  return place < 0 ? TELLING.length : place;
}
