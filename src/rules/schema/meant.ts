import { joinPointer, nodeAt } from '../../documents/pointer.ts';
import type { MappingNode, TreeNode } from '../../documents/tree.ts';
import type { JsonSchema } from '../../schema/json-schema.ts';
import type { SchemaIssue } from '../../schema/validate.ts';
import { groupBy } from '../../text/lists.ts';
import type { SchemaFile } from '../schema-file.ts';
import { nearest, sameWord } from '../words.ts';
import { type Moves, movesIn } from './moves.ts';

/** A violation with what a message needs to know of it. */
export interface FileIssue extends SchemaIssue {
  /** Whether the key at the pointer is at fault rather than its value. */
  readonly isKey: boolean;
  /** For an unknown property, or the wrong kind: the one that was most likely meant. */
  readonly meant?: string | undefined;
  /** For unknown properties that belong into a mapping beside them: one issue for all of a mapping. */
  readonly moves?: Moves;
  /** For an unknown property: the one that says the same, which is there already. */
  readonly twin?: string | undefined;
}

/** Unknown properties of one mapping for which a known one is looked for; what has more is of another kind. */
const MOST = 50;

/** What is to be said of unknown properties: where they belong, where another mapping has a place for them; else each. */
export function unknownProperties(file: SchemaFile, unknown: readonly FileIssue[]): readonly FileIssue[] {
  const found: FileIssue[] = [];
  const rest: FileIssue[] = [];
  for (const [pointer, issues] of groupBy(unknown, (issue) => issue.pointer)) {
    const nameOf = (issue: FileIssue): string => String(issue.params.additionalProperty);
    const known = file.schemaAt(pointer)['x-portolan-moves'];
    const { moves, twins } = known
      ? movesIn(file, pointer, issues.map(nameOf))
      : { moves: [], twins: new Map<string, string>() };
    const moved = new Set(moves.flatMap(({ properties }) => properties.map(({ name }) => name)));
    for (const issue of issues) {
      const name = nameOf(issue);
      const first = moves.find(({ properties }) => properties.some((each) => each.name === name));
      // One for all that belong into the same mapping, at the first of them.
      if (first && issues.find((each) => first.properties.some((other) => other.name === nameOf(each))) === issue)
        found.push({ ...issue, moves: first });
      else if (twins.has(name)) found.push({ ...issue, twin: twins.get(name) });
      else if (!moved.has(name)) rest.push(issue);
    }
  }
  return [...found, ...meantProperties(file, rest)];
}

/**
 * Finds the property that was meant by an unknown one: one that is also called so (`x-portolan-aliases`), or the nearest of those that the mapping does not have yet; where
 * none is near, the one that the mapping is about (`{ score: 4 }` for `{ rating: 4 }`).
 */
function meantProperties(file: SchemaFile, unknown: readonly FileIssue[]): readonly FileIssue[] {
  const absent = new Map<string, readonly string[]>();
  const counts = new Map<string, number>();
  for (const { pointer } of unknown) counts.set(pointer, (counts.get(pointer) ?? 0) + 1);
  const looked = new Map<string, number>();
  return unknown.map((issue) => {
    const { pointer, params } = issue;
    const count = (looked.get(pointer) ?? 0) + 1;
    looked.set(pointer, count);
    if (count > MOST) return issue;
    const names = absent.get(pointer) ?? absentProperties(file, pointer);
    absent.set(pointer, names);
    const name = String(params.additionalProperty);
    const alias = aliasOf(file, pointer, name);
    if (alias !== undefined) return names.includes(alias) ? { ...issue, meant: alias } : { ...issue, twin: alias };
    const meant = nearest(name, names) ?? (counts.get(pointer) === 1 ? essential(file, pointer, name) : undefined);
    return { ...issue, meant };
  });
}

/** The property that people also call so. */
function aliasOf({ schemaAt }: SchemaFile, pointer: string, name: string): string | undefined {
  const { properties = {} } = schemaAt(pointer);
  return Object.keys(properties).find((property) => {
    const { 'x-portolan-aliases': aliases = [] } = schemaAt(joinPointer(pointer, property));
    return sameWord(name, aliases) !== undefined;
  });
}

function absentProperties(file: SchemaFile, pointer: string): readonly string[] {
  const present = new Set(mappingAt(file, pointer)?.entries.map(({ key }) => key.value));
  return Object.keys(file.schemaAt(pointer).properties ?? {}).filter((name) => !present.has(name));
}

/**
 * What a mapping is about, if it lacks just that, and begins with the unknown property instead. The fields of a whole
 * record are about many things.
 */
function essential(file: SchemaFile, pointer: string, unknown: string): string | undefined {
  const [first, ...others] = mappingAt(file, pointer)?.entries ?? [];
  const subject = subjectOf(file.schemaAt(pointer));
  if (pointer === '' || subject === undefined || first?.key.value !== unknown) return undefined;
  const isThere = others.some(({ key }) => key.value === subject);
  const types = [file.schemaAt(joinPointer(pointer, subject)).type ?? []].flat();
  return !isThere && types.some((type) => isOfType(first.value, type)) ? subject : undefined;
}

/** The one property that has to be there; or that for which the bare value stands, where that may be written instead. */
function subjectOf({ required = [], properties = {}, type = [] }: JsonSchema): string | undefined {
  if (required.length > 0) return required.length === 1 ? required[0] : undefined;
  return [type].flat().length > 1 ? Object.keys(properties)[0] : undefined;
}

function isOfType(node: TreeNode, type: string): boolean {
  if (node.kind !== 'scalar') return type === (node.kind === 'mapping' ? 'object' : 'array');
  if (type === 'integer') return Number.isInteger(node.value);
  return type === typeof node.value;
}

function mappingAt({ root }: SchemaFile, pointer: string): MappingNode | undefined {
  const node = nodeAt(root, pointer)?.value;
  return node?.kind === 'mapping' ? node : undefined;
}
