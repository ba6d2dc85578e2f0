import type { SkillTables } from '../../catalog/catalog.ts';
import { groupBy } from '../../text/lists.ts';
import { type DaySpan, dayOf, overlap, pieces, workingDays } from './calendar.ts';
import { rankOf } from './demand.ts';
import { total } from './numbers.ts';
import type { MemberInput, SupplyProfile } from './types.ts';

/** A person of one or more teams, and the days that they have for projects. */
export interface PersonSupply {
  readonly person: string;
  readonly teams: readonly string[];
  /** Each skill once, at the highest level that a team gives it; only what the catalogue knows. */
  readonly skills: readonly { readonly skill: string; readonly level: string }[];
  /** Project days, a number a month. */
  readonly days: readonly number[];
  /** Cost of a full day; undefined where no team says one. */
  readonly costPerDay: number | undefined;
}

/** What a person of a team gives: when, and how many of the days. */
interface Membership {
  readonly span: DaySpan;
  readonly member: MemberInput;
  /** Share of the time that is left beside on-call duty. */
  readonly free: number;
}

const ALWAYS: DaySpan = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY };

/**
 * The project days of every person, by month: days of a full-time month × availability × presence (working days between
 * first and last day in the team, without absences) × focus × what on-call duty leaves. A person in several teams is
 * one: together they never give more than a full-time job.
 * @param reserve share of the days that is left free, 0 to 1
 */
export function personSupplies(
  members: readonly MemberInput[],
  months: readonly DaySpan[],
  tables: SkillTables,
  reserve = 0,
): PersonSupply[] {
  const people = groupBy(members, ({ person }) => person);
  return [...people].map(([person, own]) => ({
    person,
    teams: [...new Set(own.map(({ team }) => team))],
    skills: mergedSkills(own, tables),
    days: projectDays(own, months, tables).map((days) => days * (1 - reserve)),
    costPerDay: own.find(({ costPerDay }) => costPerDay !== undefined)?.costPerDay,
  }));
}

function mergedSkills(members: readonly MemberInput[], tables: SkillTables): PersonSupply['skills'] {
  const best = new Map<string, string>();
  for (const { skill, level } of members.flatMap(({ skills }) => skills)) {
    const rank = rankOf(tables, level);
    if (rank === undefined || !Object.hasOwn(tables.skills, skill)) continue;
    const before = best.get(skill);
    if (before === undefined || rank > (rankOf(tables, before) ?? 0)) best.set(skill, level);
  }
  return [...best].map(([skill, level]) => ({ skill, level })).sort((a, b) => (a.skill < b.skill ? -1 : 1));
}

function projectDays(members: readonly MemberInput[], months: readonly DaySpan[], tables: SkillTables): number[] {
  const memberships = members.map((member) => ({
    span: membershipSpan(member),
    member,
    free: offCall(member, tables),
  }));
  // The same holiday may be written in two teams: on every day the longest absence counts, once.
  const absences = members.flatMap((member) =>
    member.absences.map(({ from, to, fraction }) => ({ first: dayOf(from), last: dayOf(to), fraction })),
  );
  const changes = [...memberships.map(({ span }) => span), ...absences];
  return months.map((month) => {
    const whole = workingDays(month);
    const parts = pieces(month, changes).map((piece) => {
      const away = absences.reduce((most, each) => (overlap(each, piece) ? Math.max(most, each.fraction) : most), 0);
      return (daysPerMonth(memberships, piece) * (1 - away) * workingDays(piece)) / whole;
    });
    return total(parts, (days) => days);
  });
}

/** Project days of a whole month like a piece of time in which nothing changes. */
function daysPerMonth(memberships: readonly Membership[], piece: DaySpan): number {
  const present = memberships.filter(({ span }) => overlap(span, piece));
  const promised = total(present, ({ member }) => member.availability);
  const days = total(present, ({ member: { daysPerMonth, availability, focusFactor }, free }) => {
    return daysPerMonth * availability * focusFactor * free;
  });
  return days / Math.max(1, promised);
}

/** From the first to the last day in the team. */
export function membershipSpan({ from, to }: Pick<MemberInput, 'from' | 'to'>): DaySpan {
  return {
    first: from === undefined ? ALWAYS.first : dayOf(from),
    last: to === undefined ? ALWAYS.last : dayOf(to),
  };
}

function offCall({ onCall, skills }: MemberInput, tables: SkillTables): number {
  if (!onCall) return 1;
  const shares = skills.map(({ skill }) => {
    const overheads = Object.hasOwn(tables.skills, skill) ? Object.entries(tables.skills[skill]?.overheads ?? {}) : [];
    return overheads.reduce((sum, [duty, part]) => sum + (tables.onCallDuties.includes(duty) ? part : 0), 0);
  });
  return 1 - Math.max(0, ...shares);
}

/** People with just the same skills and levels as one profile each. People without a skill give nothing to projects. */
export function supplyProfiles(people: readonly PersonSupply[]): SupplyProfile[] {
  const groups = groupBy(
    people.filter(({ skills }) => skills.length > 0),
    ({ skills }) => skills.map(({ skill, level }) => `${skill}/${level}`).join('+'),
  );
  return [...groups].map(([id, group]) => ({
    id,
    skills: group[0]?.skills ?? [],
    people: group.map(({ person }) => person),
    days: (group[0]?.days ?? []).map((_, month) => total(group, ({ days }) => days[month] ?? 0)),
  }));
}
