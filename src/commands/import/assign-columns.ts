import { readUnit, type Unit } from './cells/money.ts';
import { plainWords } from './cells/words.ts';
import { ImportError } from './decode.ts';
import { ANNUAL_BENEFIT, FIELDS, type FieldType, KEYED } from './fields.ts';
import type { RatedCriterion } from './rated-criteria.ts';
import type { ColumnUse, Mapping, SourceTable } from './types.ts';

/** A column with the place that its cells go to. */
export interface Column {
  readonly index: number;
  readonly heading: string;
  /** Path of the field, with its key where it has one. */
  readonly field: string;
  readonly type: FieldType;
  readonly because: ColumnUse['because'];
  /** What the heading says about amounts: `Budget (T€)`. */
  readonly unit: Unit;
}

/** What headings can mean beside the fields that every charter has. */
export interface Vocabulary {
  readonly criteria: readonly RatedCriterion[];
  readonly skills: readonly string[];
  /** Currency of the workspace. */
  readonly currency: string | undefined;
}

/**
 * Gives every column a field: what the mapping says first, then criteria of the scoring model by id or title, then usual
 * headings. A second column for the same field, and one that says nothing, is kept under `custom`.
 * @throws {ImportError} when the mapping names a column or a field that there is not, or no column is the title
 */
export function assignColumns({ headings }: SourceTable, mapping: Mapping, vocabulary: Vocabulary): readonly Column[] {
  const mapped = mappedFields(headings, mapping, vocabulary);
  const taken = new Set(mapped.values());
  const columns = headings.map((heading, index): Column => {
    const unit = unitIn(heading, vocabulary.currency);
    const own = mapped.get(heading);
    if (own !== undefined) return { index, heading, field: own, type: typeOf(own), because: 'mapping', unit };
    const meant = meaningOf(heading, vocabulary);
    if (meant === undefined || taken.has(meant))
      return { index, heading, field: `custom.${heading}`, type: { type: 'text' }, because: 'unknown', unit };
    taken.add(meant);
    return { index, heading, field: meant, type: typeOf(meant), because: 'heading', unit };
  });
  if (!columns.some(({ field }) => field === 'title'))
    throw new ImportError(
      `No column is known to hold the titles. Name it: --map title=${quoted(headings[0] ?? '')}. Columns: ${headings.join(', ')}.`,
    );
  return columns;
}

/** Field by heading. */
function mappedFields(headings: readonly string[], mapping: Mapping, vocabulary: Vocabulary): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [field, column] of mapping.columns) {
    checkField(field, vocabulary);
    const heading = headings.find((each) => each === column) ?? headings.find((each) => sameWords(each, column));
    if (heading === undefined)
      throw new ImportError(`The list has no column "${column}". Its columns: ${headings.join(', ')}.`);
    if (fields.has(heading)) throw new ImportError(`The column "${heading}" is mapped twice.`);
    fields.set(heading, field);
  }
  return fields;
}

function checkField(field: string, { criteria, skills }: Vocabulary): void {
  if (FIELDS.some(({ path }) => path === field)) return;
  const prefix = KEYED.find((start) => field.startsWith(start) && field.length > start.length);
  if (prefix === undefined) {
    const known = [...FIELDS.map(({ path }) => path), ...KEYED.map((start) => `${start}KEY`)];
    throw new ImportError(`There is no field "${field}". Fields: ${known.join(', ')}.`);
  }
  const key = field.slice(prefix.length);
  const keys = prefix === 'scoring.ratings.' ? criteria.map(({ id }) => id) : skills;
  if (prefix !== 'custom.' && !keys.includes(key))
    throw new ImportError(`"${key}" in "${field}" is not known here. Known: ${keys.join(', ')}.`);
}

function typeOf(field: string): FieldType {
  if (field.startsWith('scoring.ratings.')) return { type: 'rating' };
  if (field.startsWith('resourcePlan.skills.')) return { type: 'number', least: 0 };
  return FIELDS.find(({ path }) => path === field)?.type ?? { type: 'text' };
}

function meaningOf(heading: string, { criteria }: Vocabulary): string | undefined {
  const spellings = [heading, withoutUnit(heading)].map((each) => plainWords(splitCamel(each)));
  const criterion = criteria.find(
    ({ id, title, own }) => own && spellings.some((words) => words === plainWords(id) || words === plainWords(title)),
  );
  if (criterion) return `scoring.ratings.${criterion.id}`;
  const meant = FIELDS.find((field) => spellings.some((words) => field.headings.includes(words)))?.path;
  if (!PER_YEAR.test(plainWords(heading))) return meant;
  // What comes every year is no total: neither that of the benefits nor that of the budget.
  if (meant === 'businessCase.value') return ANNUAL_BENEFIT;
  return meant === 'budget.total' ? undefined : meant;
}

/** Plain words that say that an amount is one of every year. */
const PER_YEAR = /\b(?:annual|yearly|p a|annum|year|yr|jahr|jahrlich\w*|par an|annuel\w*)\b/;

/** `startDate` → `start Date`. */
function splitCamel(heading: string): string {
  return heading.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
}

/** `Budget (T€)` → `Budget`; `Cost in EUR` → `Cost`. */
function withoutUnit(heading: string): string {
  return heading.replace(/\s*[([].*[)\]]\s*$|\s+in\s+\S+$|\s+(?:[A-Z]{3}|[€£$]|[kT][€£$])$/u, '');
}

function unitIn(heading: string, home: string | undefined): Unit {
  const said = heading
    .slice(withoutUnit(heading).length)
    .replace(/[()[\]/]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== 'in' && !YEARS.has(word.toLowerCase()));
  return readUnit(said, home) ?? {};
}

/** What may stand beside a currency: `EUR p.a.`, `€/year`. */
const YEARS: ReadonlySet<string> = new Set([
  'p.a.',
  'pa',
  'per',
  'a',
  'annum',
  'year',
  'yr',
  'pro',
  'jahr',
  'par',
  'an',
]);

function sameWords(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function quoted(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `"${text}"`;
}
