import { shippedCatalog } from '../../../../src/catalog/generated/catalog.ts';
import { monthRange, monthSpan } from '../../../../src/engines/capacity/calendar.ts';
import type { AllocationInput, MemberInput, SkillDemandInput } from '../../../../src/engines/capacity/types.ts';

export const TABLES = shippedCatalog.skills;

/** January to March 2027, with 21, 20 and 23 working days. */
const MONTHS = monthRange('2027-01', '2027-03');
export const SPANS = MONTHS.map(monthSpan);

const ORIGIN = { file: 'a.yaml', pointer: '' };

/** A member with twenty project days a month. */
export function member(
  person: string,
  skills: Readonly<Record<string, string>>,
  more: Partial<MemberInput> = {},
): MemberInput {
  return {
    person,
    team: 'TEAM-ingest',
    origin: ORIGIN,
    skills: Object.entries(skills).map(([skill, level]) => ({ skill, level })),
    availability: 1,
    daysPerMonth: 20,
    focusFactor: 1,
    onCall: false,
    absences: [],
    ...more,
  };
}

/** Effort in January 2027. */
export function demand(
  project: string,
  skill: string,
  effort: number,
  more: Partial<SkillDemandInput> = {},
): SkillDemandInput {
  const [from, to] = ['2027-01-01', '2027-01-31'];
  return {
    project,
    origin: ORIGIN,
    skill,
    level: undefined,
    effort,
    complexity: undefined,
    from,
    to,
    assumed: false,
    ...more,
  };
}

export function allocation(project: string, person: string, share: number, from: string, to: string): AllocationInput {
  return { project, origin: ORIGIN, person, allocation: share, from, to, assumed: false };
}
