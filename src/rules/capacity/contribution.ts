import { monthOf } from '../../engines/capacity/calendar.ts';
import { projectDemands } from '../../engines/capacity/demand.ts';
import { combined, effortFactors, factorWords } from '../../engines/capacity/effort-factors.ts';
import type {
  AllocationInput,
  InfrastructureDemandInput,
  Month,
  ProjectDemand,
  SkillDemandInput,
} from '../../engines/capacity/types.ts';
import { NO_LEVEL } from '../../engines/capacity/types.ts';
import { inWords } from '../../engines/capacity/words.ts';
import { projectNeeds } from '../../facts/gathering/demand.ts';
import { COMMITTED, OPEN } from '../../facts/statuses.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import { sameItems } from '../../text/lists.ts';
import { kept } from '../across/kept.ts';
import type { Basis } from './basis.ts';

/** What one charter adds to the demand of all, as far as it has dates of its own. */
export interface Contribution {
  readonly uri: string;
  /** Active and approved projects count together; each of the others is looked at alone beside them. */
  readonly isCommitted: boolean;
  readonly allocations: readonly AllocationInput[];
  readonly lines: readonly SkillLine[];
  /** Days by month, of each skill and level once. */
  readonly work: readonly ProjectDemand[];
  readonly infrastructure: readonly InfrastructureDemandInput[];
}

/** A line of a resource plan that asks for a skill. */
export interface SkillLine {
  readonly skill: string;
  readonly level: string;
  readonly pointer: string;
  readonly from: Month;
  readonly to: Month;
  /** Why the work counts with other days than are written; undefined where it does not. */
  readonly raised?: string;
}

/** @returns undefined when the charter asks for nothing that counts */
export function contributionOf(basis: Basis, charter: Artifact<'charter'>): Contribution | undefined {
  const { source, period, nameOf, configuration } = basis;
  const { uri, status = '', data } = charter;
  const isCommitted = COMMITTED.includes(status);
  if (!period || !data.resourcePlan || !OPEN.includes(status)) return undefined;
  const needs = projectNeeds(source, charter, { period: period.whole, nameOf });
  const allocations = dated(needs.allocations);
  if (!isCommitted)
    return allocations.length > 0
      ? { uri, isCommitted, allocations, lines: [], work: [], infrastructure: [] }
      : undefined;
  const tables = configuration.catalog.skills;
  const skills = dated(needs.skills);
  const infrastructure = dated(needs.infrastructure);
  if (allocations.length + skills.length + infrastructure.length === 0) return undefined;
  const lines = skills.map(({ skill, level = NO_LEVEL, effort, complexity, origin, from, to }): SkillLine => {
    const because = effortFactors(tables, skill, complexity);
    const days = effort * combined(because);
    const raised =
      because.length > 0 &&
      `${inWords(effort)} estimated here count as ${Number(days.toFixed(1))}: ${because.map(factorWords).join(', ')}.`;
    return { skill, level, pointer: origin.pointer, from: monthOf(from), to: monthOf(to), ...(raised && { raised }) };
  });
  return { uri, isCommitted, allocations, lines, work: workOf(basis, skills), infrastructure };
}

function workOf({ period, configuration }: Basis, skills: readonly SkillDemandInput[]): ProjectDemand[] {
  return projectDemands(skills, period?.spans ?? [], configuration.catalog.skills);
}

/** What has dates of its own, or of its project. */
function dated<Item extends { readonly assumed: boolean }>(items: readonly Item[]): Item[] {
  return items.filter(({ assumed }) => !assumed);
}

/** A later contribution of a charter with the parts of the earlier one that are equal, or that one where all are. */
export function keptContribution(before: Contribution | undefined, after: Contribution): Contribution {
  if (!before || before.isCommitted !== after.isCommitted) return after;
  const [allocations, lines] = [kept(before.allocations, after.allocations), kept(before.lines, after.lines)];
  const [work, infrastructure] = [kept(before.work, after.work), kept(before.infrastructure, after.infrastructure)];
  const isSame = sameItems(
    [allocations, lines, work, infrastructure],
    [before.allocations, before.lines, before.work, before.infrastructure],
  );
  return isSame ? before : { ...after, allocations, lines, work, infrastructure };
}
