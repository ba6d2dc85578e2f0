import type { ChangeClassification } from '../../../engines/change/types.ts';
import { classificationOf } from '../../../facts/classification.ts';
import { fileOf, moneyColumns, nameOf, type Portfolio, type Row, rowsOf } from '../portfolio.ts';
import { columnMakers, joined, makeTable, type Table } from '../table.ts';

interface Change extends Row<'change-request'> {
  readonly result: ChangeClassification;
}

const { text, number, integer, boolean, date } = columnMakers<Change>();

/** One row for each change request, with the class that the engine gives it. */
export function changesTable(portfolio: Portfolio): Table {
  const { today, target } = portfolio;
  const rows = rowsOf(portfolio, 'change-request').map((row) => ({
    ...row,
    result: classificationOf(row.artifact, target.project, today),
  }));
  return makeTable('changes', COLUMNS, rows);
}

/** Of a change without a class it is not known what it owes. */
const knownOf = ({ level }: ChangeClassification, owed: number): number | undefined =>
  level === null ? undefined : owed;

const COLUMNS = [
  text('id', 'Id of the change request; its path while it has none.', nameOf),
  text('title', 'Title.', ({ artifact }) => artifact.title),
  text('status', 'Status.', ({ artifact }) => artifact.status),
  date('status_date', 'Day on which it took its status.', ({ artifact }) => artifact.date),
  text('file', 'Path of the change request.', fileOf),
  text('type', 'standard, normal or emergency.', ({ artifact }) => artifact.data.type),
  text('category', 'Category by the engine.', ({ result }) => result.category),
  text('level', 'Level by the engine.', ({ result }) => result.level),
  number('score', 'Points that raise the level.', ({ result }) => result.score),
  text('declared_category', 'Category as declared.', ({ artifact }) => artifact.data.category),
  text('declared_level', 'Level as declared.', ({ artifact }) => artifact.data.level),
  text('priority', 'Priority.', ({ artifact }) => artifact.data.priority),
  text('initiator', 'Who asks for it.', ({ artifact }) => artifact.data.initiator),
  text('implementer', 'Who carries it out.', ({ artifact }) => artifact.data.implementer),
  ...moneyColumns<Change>('cost', 'Cost', ({ artifact }) => artifact.data.cost),
  integer(
    'approvals_missing',
    'Approvals that are owed and not granted; empty where the class is unknown.',
    ({ result }) => knownOf(result, result.approvals.filter(({ state }) => state !== 'granted').length),
  ),
  integer('obligations_unmet', 'Obligations without evidence; empty where the class is unknown.', ({ result }) =>
    knownOf(result, result.obligations.filter(({ met }) => !met).length),
  ),
  boolean(
    'rollback_automated',
    'Whether the rollback is automated.',
    ({ artifact }) => artifact.data.rollback?.automated,
  ),
  number('downtime_minutes', 'Expected downtime.', ({ artifact }) => artifact.data.impact?.downtimeMinutes),
  text('start', 'Planned start: a date, or a date with time.', ({ artifact }) => artifact.data.schedule?.start),
  text('end', 'Planned end, likewise.', ({ artifact }) => artifact.data.schedule?.end),
  text('result', 'Result of the change.', ({ artifact }) => artifact.data.outcome?.result),
  text('charters', 'Ids of its charters, parted by `; `.', ({ artifact }) => joined(artifact.data.charters)),
];
