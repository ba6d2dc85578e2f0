import type { Charter } from '../../../kinds/generated/charter.ts';
import type { DeepPartial } from '../../../kinds/kinds.ts';
import { daysBetween, isCalendarDate } from '../../../text/dates.ts';
import { type ItemRow, itemsOf, nameOf, type Portfolio } from '../portfolio.ts';
import { columnMakers, makeTable, type Table } from '../table.ts';

type Milestone = ItemRow<'charter', DeepPartial<NonNullable<NonNullable<Charter['schedule']>['milestones']>[number]>>;

const { text, integer, date } = columnMakers<Milestone>();

/** One row for each milestone of a charter. */
export function milestonesTable(portfolio: Portfolio): Table {
  return makeTable(
    'milestones',
    COLUMNS,
    itemsOf(portfolio, 'charter', ({ data }) => data.schedule?.milestones),
  );
}

const COLUMNS = [
  text('project', 'Id of the charter.', nameOf),
  text('id', 'Id of the milestone in its charter.', ({ item }) => item.id),
  text('title', 'What is reached.', ({ item }) => item.title),
  text('phase', 'Lifecycle phase.', ({ item }) => item.phase),
  text('status', 'planned, reached, missed or dropped.', ({ item }) => item.status),
  date('date', 'Day for which it is planned now.', ({ item }) => item.date),
  date('baseline', 'Day that was approved.', ({ item }) => item.baseline),
  date('actual', 'Day on which it was reached.', ({ item }) => item.actual),
  integer('slip_days', 'Days from the baseline to the actual or planned day.', ({ item }) =>
    slip(item.baseline, item.actual ?? item.date),
  ),
  text('owner', 'Who answers for it.', ({ item }) => item.owner),
];

function slip(baseline: string | undefined, date: string | undefined): number | undefined {
  if (baseline === undefined || date === undefined) return undefined;
  return isCalendarDate(baseline) && isCalendarDate(date) ? daysBetween(baseline, date) : undefined;
}
