import type { Charter } from '../../../kinds/generated/charter.ts';
import type { DeepPartial } from '../../../kinds/kinds.ts';
import { type ItemRow, itemsOf, nameOf, type Portfolio } from '../portfolio.ts';
import { columnMakers, makeTable, type Table } from '../table.ts';

type Dependency = ItemRow<'charter', DeepPartial<NonNullable<Charter['dependencies']>[number]>>;

const { text, date } = columnMakers<Dependency>();

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
  text('target', 'Id of the charter it depends on.', ({ item }) => item.target),
  text('target_title', 'Title of that charter.', (row) => targetOf(row)?.title),
  text('target_status', 'Status of that charter.', (row) => targetOf(row)?.status),
  text('relation', 'requires, excludes or informs.', ({ item }) => item.relation ?? 'requires'),
  text('type', 'technical, process or business.', ({ item }) => item.type),
  text('status', 'open, agreed, resolved or blocked.', ({ item }) => item.status),
  date('needed_by', 'Day by which it is needed.', ({ item }) => item.neededBy),
  text('description', 'What is needed.', ({ item }) => item.description),
];

function targetOf({ item, portfolio }: Dependency) {
  return item.target === undefined ? undefined : portfolio.target.project.graph.find(item.target)[0];
}
