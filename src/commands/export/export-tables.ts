import type { Target } from '../../workspace/target.ts';
import { type Portfolio, portfolioOf } from './portfolio.ts';
import type { Table } from './table.ts';
import { benefitsTable } from './tables/benefits.ts';
import { changesTable } from './tables/changes.ts';
import { decisionsTable } from './tables/decisions.ts';
import { demandsTable } from './tables/demands.ts';
import { dependenciesTable } from './tables/dependencies.ts';
import { milestonesTable } from './tables/milestones.ts';
import { projectsTable } from './tables/projects.ts';
import { ratingsTable } from './tables/ratings.ts';
import { risksTable } from './tables/risks.ts';

/** The tables, in the order in which they are written. */
export const TABLE_NAMES = [
  'projects',
  'benefits',
  'ratings',
  'dependencies',
  'milestones',
  'demands',
  'risks',
  'changes',
  'decisions',
] as const;

export type TableName = (typeof TABLE_NAMES)[number];

const MAKERS: Readonly<Record<TableName, (portfolio: Portfolio) => Table>> = {
  projects: projectsTable,
  benefits: benefitsTable,
  ratings: ratingsTable,
  dependencies: dependenciesTable,
  milestones: milestonesTable,
  demands: demandsTable,
  risks: risksTable,
  changes: changesTable,
  decisions: decisionsTable,
};

/** The records of a project as flat tables, by the order of the names. Rows are in the order of files and their texts. */
export function exportTables(
  target: Target,
  today: string | undefined,
  names: readonly TableName[] = TABLE_NAMES,
): Table[] {
  const portfolio = portfolioOf(target, today);
  return names.map((name) => MAKERS[name](portfolio));
}
