import { levelRanks } from '../../engines/capacity/demand.ts';
import { personSupplies, supplyProfiles } from '../../engines/capacity/supply.ts';
import type { InfrastructureSupplyInput, MemberInput, SupplyProfile } from '../../engines/capacity/types.ts';
import { type PersonName, personNames, teamSupply } from '../../facts/gathering/members.ts';
import type { Converter } from '../../facts/gathering/money.ts';
import { type PlanningPeriod, planningPeriod } from '../../facts/gathering/period.ts';
import type { Source } from '../../facts/gathering/source.ts';
import { groupBy } from '../../text/lists.ts';
import type { Configuration } from '../../workspace/configuration.ts';
import type { Project } from '../../workspace/project.ts';

/** What the demand of charters is compared with: the configuration and the teams. Files are named by their URI. */
export interface Basis {
  readonly source: Source;
  readonly configuration: Configuration;
  /** ISO date: what lies before its month is over. */
  readonly today: string | undefined;
  /** Undefined where nobody says when it begins: nothing is judged then. */
  readonly period: PlanningPeriod | undefined;
  readonly nameOf: PersonName;
  /** Without teams nothing is known of what there is. */
  readonly hasTeams: boolean;
  /** Some team says what somebody can do. */
  readonly knowsSkills: boolean;
  readonly memberships: ReadonlyMap<string, readonly MemberInput[]>;
  readonly supplies: ReadonlyMap<string, readonly InfrastructureSupplyInput[]>;
  /** Ranks of the levels of proficiency. */
  readonly ranks: Readonly<Record<string, number>>;
  profiles(): readonly SupplyProfile[];
}

/** Findings name no costs. */
const WITHOUT_MONEY: Converter = { currency: undefined, convert: () => ({ amount: undefined }) };

export function readBasis(project: Project, today: string | undefined): Basis {
  const { configuration } = project;
  const source: Source = { project, workspace: { fileOf: (uri) => uri } };
  const period = planningPeriod(source, today);
  const nameOf = personNames(project);
  const { hasTeams, members, infrastructure } = teamSupply(source, { nameOf, money: WITHOUT_MONEY });
  const tables = configuration.catalog.skills;
  let profiles: readonly SupplyProfile[] | undefined;
  return {
    ...{ source, configuration, today, period, nameOf, hasTeams },
    knowsSkills: members.some(({ skills }) => skills.length > 0),
    memberships: groupBy(members, ({ person }) => person),
    supplies: groupBy(infrastructure, ({ resource }) => resource),
    ranks: levelRanks(tables),
    profiles: () => {
      profiles ??= supplyProfiles(personSupplies(members, period?.spans ?? [], tables));
      return profiles;
    },
  };
}
