import type { TextStyle } from '../../documents/edit/style.ts';
import { entryLines, type PlainValue } from '../../documents/edit/value-text.ts';
import { importNote } from '../../kinds/prompts.ts';
import { ANNUAL_BENEFIT, FIELDS } from './fields.ts';
import type { MoneyValue } from './read-cell.ts';

/** A value of a charter before it is put in its place. */
export type FieldValue =
  | string
  | number
  | boolean
  | MoneyValue
  | readonly string[]
  | readonly { readonly target: string }[]
  | readonly BenefitValue[];

/** An item of `businessCase.benefits`. */
export interface BenefitValue {
  readonly description: string;
  readonly value: MoneyValue;
  readonly perYear: true;
}

/** What a row says, by field. */
export interface RowValues {
  readonly fields: ReadonlyMap<string, FieldValue>;
  /** By criterion. */
  readonly ratings: ReadonlyMap<string, number>;
  /** Person-days by skill. */
  readonly skills: ReadonlyMap<string, number>;
  /** What has no place of its own, as written. */
  readonly custom: ReadonlyMap<string, string>;
}

type Branch = Map<string, Branch | PlainValue>;

/**
 * The text of a charter with everything that a row says, in the order of the schema. What every charter must have and
 * the list does not tell is said to be unwritten, with the row it came from: nobody takes it for a business case.
 * @param source name of the list
 */
export function charterText({ fields, ratings, skills, custom }: RowValues, source: string, row: number): string {
  const unwritten = importNote(source, row);
  const root: Branch = new Map<string, Branch | PlainValue>([
    ['apiVersion', 'portolan/v1'],
    ['kind', 'charter'],
  ]);
  for (const { path, type } of FIELDS) {
    if (path === 'currency') continue;
    const value = fields.get(path);
    const at = path === ANNUAL_BENEFIT ? 'businessCase.benefits' : path;
    if (value !== undefined) place(root, at, asWritten(value, type.type === 'list' ? type.key : undefined));
    else if (path === 'businessCase.summary') place(root, path, unwritten);
    else if (path === 'successCriteria') place(root, path, [{ description: unwritten }]);
    if (path === 'successCriteria' && skills.size > 0)
      place(
        root,
        'resourcePlan.skills',
        [...skills].map(([skill, effort]) => ({ skill, effort })),
      );
    if (path === 'scoring.ratedOn' && ratings.size > 0) place(root, 'scoring.ratings', Object.fromEntries(ratings));
  }
  const kept = [...custom].filter(([key]) => key !== IMPORTED);
  root.set('custom', Object.fromEntries([...kept, [IMPORTED, { file: source, row }]]));
  return `${[...root].flatMap(([key, value]) => entryLines(key, plain(value), STYLE)).join('\n')}\n`;
}

/** Key in `custom` that says where a charter comes from. */
const IMPORTED = 'importedFrom';

const STYLE: TextStyle = { eol: '\n', step: 2, listIndent: 2, quote: 'single-quoted', padded: true, flowLists: true };

function place(root: Branch, path: string, value: PlainValue): void {
  const names = path.split('.');
  const last = names.pop() ?? path;
  let branch = root;
  for (const name of names) {
    const next = branch.get(name);
    const below: Branch = next instanceof Map ? next : new Map();
    branch.set(name, below);
    branch = below;
  }
  branch.set(last, value);
}

function asWritten(value: FieldValue, key: string | undefined): PlainValue {
  if (typeof value !== 'object') return value;
  if (!Array.isArray(value)) return { ...(value as MoneyValue) };
  return value.map((item: string | { readonly target: string } | BenefitValue): PlainValue => {
    if (typeof item === 'string') return key === undefined ? item : { [key]: item };
    return 'target' in item ? { ...item } : { ...item, value: { ...item.value } };
  });
}

function plain(value: Branch | PlainValue): PlainValue {
  if (!(value instanceof Map)) return value;
  return Object.fromEntries([...value].map(([key, below]) => [key, plain(below)]));
}
