import { compareDates } from '../../text/dates.ts';
import type { Column } from './assign-columns.ts';
import type { FieldValue, RowValues } from './charter-data.ts';
import { ANNUAL_BENEFIT } from './fields.ts';
import { type CellContext, type MoneyValue, quote, readCell } from './read-cell.ts';
import type { ImportProblem, ProblemCode, SourceRow } from './types.ts';

/** A row as it is read, with the texts of the columns that need the whole list to be understood. */
export interface ReadRow extends RowValues {
  readonly row: number;
  readonly fields: Map<string, FieldValue>;
  readonly custom: Map<string, string>;
  /** Problems are told with what is done instead. */
  refuse(field: string, code: ProblemCode, why: string): void;
}

/**
 * Reads the cells of a row. What cannot be read is kept under `custom` by its heading, so that nothing is lost.
 * @param currency of amounts that name none
 * @param problems receives what cannot be read
 */
export function readRow(
  { row, cells }: SourceRow,
  columns: readonly Column[],
  context: CellContext,
  currency: string | undefined,
  problems: ImportProblem[],
): ReadRow {
  const fields = new Map<string, FieldValue>();
  const ratings = new Map<string, number>();
  const skills = new Map<string, number>();
  const custom = new Map<string, string>();

  const refuse = (field: string, code: ProblemCode, why: string): void => {
    const column = columns.find((each) => each.field === field);
    const cell = column && cells[column.index];
    fields.delete(field);
    if (column && cell) custom.set(column.heading, cell);
    const instead = code === 'unknown-status' ? 'The project is a draft, and the word is' : 'It is';
    problems.push({ code, row, column: column?.heading ?? null, message: `${why} ${instead} kept under custom.` });
  };

  for (const column of columns) {
    const { field, index } = column;
    const cell = cells[index] ?? '';
    if (cell === '') continue;
    const read = readCell(cell, column, context);
    if (!read) continue;
    if ('problem' in read) refuse(field, read.problem, read.why);
    else if (field.startsWith('custom.')) custom.set(field.slice('custom.'.length), cell);
    else if (typeof read.value === 'number' && column.type.type === 'rating') ratings.set(lastName(field), read.value);
    else if (typeof read.value === 'number' && field.startsWith('resourcePlan.'))
      skills.set(lastName(field), read.value);
    else if (!Array.isArray(read.value) || read.value.length > 0) fields.set(field, read.value);
  }
  const result: ReadRow = { row, fields, ratings, skills, custom, refuse };
  settleCurrencies(result, currency);
  settleAnnualBenefit(result, columns);
  settleOrder(result, 'schedule.start', 'schedule.end');
  settleOrder(result, 'portfolio.earliestStart', 'portfolio.latestStart');
  return result;
}

function lastName(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1);
}

/** The cell's own currency counts most, then the one of the row, then the one of the list. */
function settleCurrencies({ fields, refuse }: ReadRow, list: string | undefined): void {
  const stated = fields.get('currency');
  const row = typeof stated === 'string' ? stated : undefined;
  for (const [field, value] of [...fields]) {
    if (!isMoney(value)) continue;
    const currency = value.currency ?? row ?? list;
    if (value.currency !== undefined && row !== undefined && row !== value.currency)
      refuse(field, 'two-currencies', `The amount is in ${value.currency}, but the row says ${row}.`);
    else if (currency !== undefined) fields.set(field, { amount: value.amount, currency });
  }
}

/** A benefit is called what the list calls it. */
function settleAnnualBenefit({ fields }: ReadRow, columns: readonly Column[]): void {
  const value = fields.get(ANNUAL_BENEFIT);
  const description = columns.find(({ field }) => field === ANNUAL_BENEFIT)?.heading;
  if (value === undefined || description === undefined || !isMoney(value)) return;
  fields.set(ANNUAL_BENEFIT, [{ description, value, perYear: true }]);
}

function isMoney(value: FieldValue): value is MoneyValue {
  return typeof value === 'object' && 'amount' in value;
}

function settleOrder({ fields, refuse }: ReadRow, earlier: string, later: string): void {
  const [from, to] = [fields.get(earlier), fields.get(later)];
  if (typeof from !== 'string' || typeof to !== 'string' || compareDates(from, to) <= 0) return;
  refuse(later, 'end-before-start', `${quote(to)} is before ${quote(from)}.`);
}
