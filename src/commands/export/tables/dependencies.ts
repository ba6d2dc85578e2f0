import type { Charter } from '../../../kinds/generated/charter.ts';
import type { DeepPartial } from '../../../kinds/kinds.ts';
import { type ItemRow, itemsOf, nameOf, type Portfolio } from '../portfolio.ts';
import { columnMakers, makeTable, type Table } from '../table.ts';

type Dependency = ItemRow<'charter', DeepPartial<NonNullable<Charter['dependencies']>[number]>>;

const { text, date, boolean } = columnMakers<Dependency>();

/** One row for each dependency that a charter declares. */
export function dependenciesTable(portfolio: Portfolio): Table {
  return makeTable(
    'dependencies',
    COLUMNS,
    itemsOf(portfolio, 'charter', ({ data }) => data.dependencies),
  );
}

const COLUMNS = [
  text('project', 'Id of the charter that depends.', nameOf),
  text('target', 'Id of the charter it depends on; in words where it is something outside.', ({ item: { target } }) =>
    typeof target === 'object' ? target.external : target,
  ),
  text('target_title', 'Title of that charter.', (row) => targetOf(row)?.title),
  text('target_status', 'Status of that charter.', (row) => targetOf(row)?.status),
  text('relation', 'requires, excludes or informs.', ({ item }) => item.relation ?? 'requires'),
  text('type', 'technical, process or business.', ({ item }) => item.type),
  text('status', 'open, agreed, resolved or blocked.', ({ item }) => item.status),
  date('needed_by', 'Day by which it is needed.', ({ item }) => item.neededBy),
  text('description', 'What is needed.', ({ item }) => item.description),
  boolean('external', 'Whether it is something outside, without a record here.', ({ item: { target } }) =>
    target === undefined ? undefined : typeof target === 'object',
  ),
  text('external_owner', 'Who answers for it on the other side.', ({ item: { target } }) =>
    typeof target === 'object' ? target.owner : undefined,
  ),
  text('from', 'Who delivers it.', ({ item }) => item.from),
  date('promised', 'Day for which the other side has promised it.', ({ item }) => item.promised),
  date('confirmed_on', 'Day on which that promise was confirmed.', ({ item }) => item.confirmedOn),
];

function targetOf({ item, portfolio }: Dependency) {
  return typeof item.target !== 'string' ? undefined : portfolio.target.project.graph.find(item.target)[0];
}
