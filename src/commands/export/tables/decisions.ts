import { fileOf, nameOf, type Portfolio, type Row, rowsOf } from '../portfolio.ts';
import { columnMakers, joined, makeTable, type Table } from '../table.ts';

type Decision = Row<'adr'>;

const { text, date } = columnMakers<Decision>();

/** One row for each decision record. */
export function decisionsTable(portfolio: Portfolio): Table {
  return makeTable('decisions', COLUMNS, rowsOf(portfolio, 'adr'));
}

const COLUMNS = [
  text('id', 'Id of the decision record; its path while it has none.', nameOf),
  text('title', 'Title.', ({ artifact }) => artifact.title),
  text('status', 'Status.', ({ artifact }) => artifact.status),
  date('date', 'Day of the decision or of its last status.', ({ artifact }) => artifact.date),
  text('file', 'Path of the decision record.', fileOf),
  text('scope', 'What it is about.', ({ artifact }) => artifact.data.scope),
  text('reversibility', 'easy, costly or one-way.', ({ artifact }) => artifact.data.reversibility),
  text('decision_makers', 'Who decided, parted by `; `.', ({ artifact }) => joined(artifact.data.decisionMakers)),
  text('supersedes', 'Ids of what it replaces, parted by `; `.', ({ artifact }) => joined(artifact.data.supersedes)),
  text('superseded_by', 'Ids of what replaces it, parted by `; `.', ({ artifact }) =>
    joined(artifact.data.supersededBy),
  ),
  text('charters', 'Ids of its charters, parted by `; `.', ({ artifact }) => joined(artifact.data.charters)),
  date('review_by', 'Day by which it is looked at again.', ({ artifact }) => artifact.data.reviewBy),
];
