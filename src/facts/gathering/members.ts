import { isCountable } from '../../engines/capacity/numbers.ts';
import type { CapacityProblem, InfrastructureSupplyInput, MemberInput } from '../../engines/capacity/types.ts';
import { isCalendarDate } from '../../text/dates.ts';
import type { Project } from '../../workspace/project.ts';
import type { Converter } from './money.ts';
import { origin, type Source, teamsOf } from './source.ts';

/** What the teams have. */
export interface TeamSupply {
  /** There is a team that is not dissolved. */
  readonly hasTeams: boolean;
  readonly members: readonly MemberInput[];
  readonly infrastructure: readonly InfrastructureSupplyInput[];
  readonly problems: readonly CapacityProblem[];
}

/** Members and infrastructure of all teams that are not dissolved. */
export function teamSupply(
  source: Source,
  { nameOf, money }: { readonly nameOf: PersonName; readonly money: Converter },
): TeamSupply {
  const members: MemberInput[] = [];
  const infrastructure: InfrastructureSupplyInput[] = [];
  const problems: CapacityProblem[] = [];
  const teams = teamsOf(source.project);
  const usualDays = source.project.configuration.catalog.skills.staffing.fullTimeDaysPerMonth;
  for (const { id, uri, data } of teams) {
    const team = id ?? source.workspace.fileOf(uri);
    for (const [index, member] of (data.members ?? []).entries()) {
      if (member?.name === undefined) continue;
      const at = origin(source, uri, `/members/${index}`);
      const cost = money.convert(member.costPerDay, { ...at, pointer: `${at.pointer}/costPerDay` });
      if (cost.problem) problems.push(cost.problem);
      members.push({
        person: nameOf(member.name),
        team,
        origin: at,
        skills: (member.skills ?? []).flatMap((each) =>
          each?.skill === undefined || each.level === undefined ? [] : [{ skill: each.skill, level: each.level }],
        ),
        availability: member.availability ?? 1,
        daysPerMonth: member.daysPerMonth ?? usualDays,
        focusFactor: data.focusFactor ?? 1,
        onCall: data.onCall ?? false,
        ...dates(member),
        absences: (member.absences ?? []).flatMap((absence) => {
          const { from, to } = dates(absence ?? {});
          if (from === undefined || to === undefined || to < from) return [];
          return [{ from, to, fraction: absence?.fraction ?? 1 }];
        }),
        costPerDay: cost.amount,
      });
    }
    for (const [index, item] of (data.infrastructure ?? []).entries()) {
      if (item?.resource === undefined || item.capacity === undefined || !isCountable(item.capacity)) continue;
      const { resource, capacity, unit } = item;
      const at = origin(source, uri, `/infrastructure/${index}`);
      infrastructure.push({ team, origin: at, resource, capacity, unit, ...dates(item) });
    }
  }
  return { hasTeams: teams.length > 0, members, infrastructure, problems };
}

function dates({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): {
  from?: string;
  to?: string;
} {
  return {
    ...(from !== undefined && isCalendarDate(from) && { from }),
    ...(to !== undefined && isCalendarDate(to) && { to }),
  };
}

/** The one name of a person for any spelling that the workspace knows; the spelling itself for strangers. */
export type PersonName = (spelling: string) => string;

/**
 * Who is meant by a name, an address or a handle: `people` of `portolan.yaml` and the members of teams say which
 * spellings mean the same person.
 */
export function personNames(project: Project): PersonName {
  const names = new Map<string, string>();
  const learn = (name: string | undefined, ...others: (string | undefined)[]): void => {
    if (name === undefined) return;
    const proper = names.get(personKey(name)) ?? name;
    for (const spelling of [name, ...others])
      if (spelling !== undefined && !names.has(personKey(spelling))) names.set(personKey(spelling), proper);
  };
  for (const person of project.configuration.settings.people ?? []) learn(person?.name, person?.email, person?.handle);
  for (const artifact of project.artifacts()) {
    if (artifact.kind !== 'team') continue;
    for (const member of artifact.data.members ?? []) learn(member?.name, member?.email, member?.handle);
  }
  return (spelling) => names.get(personKey(spelling)) ?? spelling;
}

/**
 * By what two spellings of a name are the same: neither case, accents, signs, spaces nor characters that nobody sees tell
 * people apart. The `@` of a handle or an address stays: `@bo` is not `Bo`.
 */
export function personKey(spelling: string): string {
  return spelling
    .normalize('NFKD')
    .replaceAll(/\p{M}|\p{Cf}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim();
}
