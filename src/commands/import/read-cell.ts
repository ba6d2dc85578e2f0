import type { Column } from './assign-columns.ts';
import { type DecimalSign, readNumber } from './cells/amount.ts';
import { type DateOrder, readDate } from './cells/date.ts';
import { readAmount } from './cells/money.ts';
import { LEVEL_WORDS, plainWords, STATUS_WORDS, saysUnknown, YES_NO_WORDS } from './cells/words.ts';
import { ANNUAL_BENEFIT } from './fields.ts';
import type { RatedCriterion } from './rated-criteria.ts';
import type { ProblemCode } from './types.ts';

/** What the reading of a cell depends on beside its column. */
export interface CellContext {
  readonly dateFormat: DateOrder | undefined;
  readonly decimal: DecimalSign | undefined;
  /** Currency of the workspace. */
  readonly home: string | undefined;
  readonly status: ReadonlyMap<string, string>;
  readonly criteria: ReadonlyMap<string, RatedCriterion>;
  /** Ids of the lifecycle's phases by the plain words of their ids and titles. */
  readonly phases: ReadonlyMap<string, string>;
}

export interface MoneyValue {
  readonly amount: number;
  readonly currency?: string;
}

/** A value for the charter, nothing where the cell says that it is not known, or why the cell cannot be one. */
export type ReadCell =
  | { readonly value: string | number | boolean | MoneyValue | readonly string[] }
  | { readonly problem: ProblemCode; readonly why: string }
  | undefined;

/** Reads a cell as its column's type. What is not certain is a problem, never a guess. @param text not empty */
export function readCell(text: string, { type: kind, unit, field }: Column, context: CellContext): ReadCell {
  switch (kind.type) {
    case 'line':
      return { value: text.replace(/\s+/g, ' ') };
    case 'list':
      return { value: itemsOf(text, kind.key) };
    case 'id':
    case 'text':
    case 'projects':
      return { value: text };
    case 'status':
      return statusOf(text, context);
    default:
      if (saysUnknown(text)) return undefined;
  }
  switch (kind.type) {
    case 'date':
      return dateOf(text, kind.side, context);
    case 'money': {
      // That it comes every year is what the column is about.
      const sum =
        field === ANNUAL_BENEFIT ? text.replace(/\s*(?:\/ ?(?:year|yr|a)|(?:per|a) year|p\.? ?a\.?)$/i, '') : text;
      const read = readAmount(sum, context.decimal, context.home);
      if ('problem' in read) return numberProblem(text, read.problem);
      const amount = read.scaled ? read.amount : Math.round(read.amount * (unit.factor ?? 1) * 1e4) / 1e4;
      if (amount < (kind.least ?? Number.NEGATIVE_INFINITY)) return outside(text, 'It must not be negative.');
      const currency = read.currency ?? unit.currency;
      return { value: { amount, ...(currency !== undefined && { currency }) } };
    }
    case 'number': {
      const read = readNumber(field.endsWith('Percent') ? text.replace(/\s*%$/, '') : text, context.decimal);
      if ('problem' in read) return numberProblem(text, read.problem);
      return read.value < (kind.least ?? Number.NEGATIVE_INFINITY) ? outside(text, 'It must not be negative.') : read;
    }
    case 'rating':
      return ratingOf(text, context, field.slice('scoring.ratings.'.length));
    case 'choice':
      return choiceOf(text, kind.values);
    case 'currency':
      return /^[A-Z]{3}$/.test(text.toUpperCase())
        ? { value: text.toUpperCase() }
        : { problem: 'unknown-currency', why: `${quote(text)} is no code of ISO 4217, such as EUR.` };
    case 'yes-no': {
      const word = YES_NO_WORDS.get(plainWords(text));
      return word === undefined ? notAChoice(text, ['yes', 'no']) : { value: word === 'true' };
    }
    case 'phase': {
      const phase = context.phases.get(plainWords(text));
      return phase === undefined ? notAChoice(text, [...new Set(context.phases.values())]) : { value: phase };
    }
  }
}

function statusOf(text: string, { status }: CellContext): ReadCell {
  const words = plainWords(text);
  const value = status.get(text) ?? status.get(words) ?? STATUS_WORDS.get(words);
  if (value !== undefined) return { value };
  return { problem: 'unknown-status', why: `The status ${quote(text)} is not known.` };
}

function dateOf(text: string, side: 'first' | 'last', { dateFormat }: CellContext): ReadCell {
  const read = readDate(text, dateFormat, side);
  if ('date' in read) return { value: read.date };
  return read.problem === 'ambiguous'
    ? { problem: 'ambiguous-date', why: `${quote(text)} can be read in two ways: give --date-format dmy or mdy.` }
    : { problem: 'not-a-date', why: `${quote(text)} is no date.` };
}

function numberProblem(text: string, problem: 'ambiguous' | 'not-a-number'): ReadCell {
  return problem === 'ambiguous'
    ? { problem: 'ambiguous-number', why: `${quote(text)} can be read in two ways: give --decimal comma or point.` }
    : { problem: 'not-a-number', why: `${quote(text)} is no amount or number.` };
}

function ratingOf(text: string, { criteria, decimal }: CellContext, id: string): ReadCell {
  const read = readNumber(text, decimal);
  const { min, max } = criteria.get(id) ?? { min: 0, max: Number.POSITIVE_INFINITY };
  const scale = max === Number.POSITIVE_INFINITY ? `${min} or more` : `${min} to ${max}`;
  if ('value' in read && read.value >= min && read.value <= max) return read;
  return { problem: 'not-a-rating', why: `${quote(text)} is no rating of the model's scale (${scale}).` };
}

function choiceOf(text: string, values: readonly string[]): ReadCell {
  const words = plainWords(text);
  const value = values.find((each) => plainWords(each) === words) ?? LEVEL_WORDS.get(words);
  return value !== undefined && values.includes(value) ? { value } : notAChoice(text, values);
}

function notAChoice(text: string, values: readonly string[]): ReadCell {
  return { problem: 'not-a-choice', why: `${quote(text)} is none of: ${values.join(', ')}.` };
}

function outside(text: string, why: string): ReadCell {
  return { problem: 'outside-range', why: `${quote(text)} cannot be taken over. ${why}` };
}

/** Lines and semicolons part items; commas only words, since sentences have commas of their own. */
function itemsOf(text: string, key: string | undefined): readonly string[] {
  const parts = text.split(key === undefined ? /[\n;,]/ : key === 'url' ? /[\s;,]+/ : /[\n;]/);
  const items = parts.map((part) =>
    part
      .replace(/^\s*(?:[-*•–]\s+|\d+[.)]\s+)/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return [...new Set(items.filter((item) => item !== ''))];
}

/** A cell as messages show it: on one line, and not all of a long text. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return JSON.stringify(line.length > 60 ? `${line.slice(0, 59)}…` : line);
}
