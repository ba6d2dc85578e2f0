import { monthAfter } from './calendar.ts';
import { isSome, median, round, total } from './numbers.ts';
import type { Advice } from './result.ts';
import { type SkillGap, type StaffingInput, WORTH_A_WORD } from './staffing-input.ts';
import { type MemberInput, NO_LEVEL } from './types.ts';
import { inWords, naming, plural, stretch } from './words.ts';

/** Months between the first and the last of a stretch, both included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Stretches of months with a gap; a single month without one does not end a stretch. */
export function runs(days: readonly number[]): Run[] {
  const found: Run[] = [];
  for (const [month, missing] of days.entries()) {
    if (!isSome(missing)) continue;
    const open = found.at(-1);
    if (open && month - open.last <= 2) found[found.length - 1] = { first: open.first, last: month };
    else found.push({ first: month, last: month });
  }
  return found;
}

/**
 * Contractors for what is missing in a stretch of months, or a hire where it is long and much. Until somebody hired now
 * can begin, contractors bridge.
 */
export function recruiting(input: StaffingInput, gap: SkillGap, left: readonly number[], run: Run): Advice[] {
  const { contractAtMostMonths, hiringMonths, hireAtLeastShare } = input.tables.staffing;
  const arrival = monthAfter(input.now, hiringMonths);
  const first = Math.max(
    run.first,
    input.months.findIndex((month) => month >= arrival),
  );
  const isReached = (input.months[run.last] ?? '') >= arrival;
  const length = isReached ? run.last - first + 1 : 0;
  const contract = (part: Run, why: string): Advice[] => recruit(input, gap, left, { ...part, kind: 'contract', why });
  if (run.last - run.first + 1 <= contractAtMostMonths)
    return contract(run, `at most ${plural(contractAtMostMonths, 'month')} is too short for a post.`);
  if (length <= contractAtMostMonths)
    return contract(run, `somebody hired now would begin in ${arrival}, when most of it is over.`);
  const months = monthsOf(input, left, { first, last: run.last });
  if (months / length < hireAtLeastShare) return contract(run, 'that is too little for a post.');
  const decideBy = monthAfter(input.months[first] ?? input.now, -hiringMonths);
  const why = `that is longer than ${plural(contractAtMostMonths, 'month')}. Hiring takes about ${hiringMonths}: decide in ${decideBy}.`;
  const bridge =
    first > run.first ? contract({ first: run.first, last: first - 1 }, `until a hire can begin in ${arrival}.`) : [];
  return [...bridge, ...recruit(input, gap, left, { first, last: run.last, kind: 'hire', why })];
}

/**
 * Project time of a full-time member, in months, that is missing in a stretch; by the catalogue's days of a month where
 * the members say nothing that can be counted with.
 */
function monthsOf({ members, tables }: StaffingInput, left: readonly number[], { first, last }: Run): number {
  const usual = median(members.map(({ daysPerMonth, focusFactor }) => daysPerMonth * focusFactor)) ?? 0;
  const forProjects = usual > 0 ? usual : tables.staffing.fullTimeDaysPerMonth;
  return total(left.slice(first, last + 1), (each) => each) / forProjects;
}

/** What the work of a stretch is as estimated, where that is another number than is counted. */
export function estimateWords({ asked, effort, because }: SkillGap, { first, last }: Run): string[] {
  const sum = (days: readonly number[]): number => total(days.slice(first, last + 1), (each) => each);
  const [counted, estimated] = [sum(asked), sum(effort)];
  if (because.length === 0 || inWords(counted) === inWords(estimated)) return [];
  return [`Estimated are ${inWords(estimated)}, counted ${inWords(counted)}: ${because.join(', ')}.`];
}

function recruit(
  input: StaffingInput,
  gap: SkillGap,
  left: readonly number[],
  { first, last, kind, why }: Run & { readonly kind: 'contract' | 'hire'; readonly why: string },
): Advice[] {
  const { months, members, tables } = input;
  const days = total(left.slice(first, last + 1), (each) => each);
  const [from, to] = [months[first], months[last]];
  if (days < WORTH_A_WORD || from === undefined || to === undefined) return [];
  const what = naming(tables, gap);
  const length = last - first + 1;
  const personMonths = monthsOf(input, left, { first, last });
  // A twentieth of a post is no reason for another one.
  const people = Math.max(1, Math.ceil(personMonths / length - 0.05));
  const fullTime = median(members.map(({ daysPerMonth }) => daysPerMonth)) ?? 0;
  const rate = median(ratesOf(members, gap));
  const paidDays = kind === 'contract' ? days : people * length * fullTime;
  const isAny = gap.level === NO_LEVEL;
  const reason = [
    `${inWords(days)} of ${what} are missing ${stretch(from, to)}: ${why}`,
    ...estimateWords(gap, { first, last }),
    ...(isAny ? ['No level is asked for.'] : []),
    ...(rate === undefined ? ['No team gives a rate for it: the cost is unknown.'] : []),
  ].join(' ');
  const title =
    kind === 'contract'
      ? `Contract ${inWords(days)} of ${what}`
      : `Hire ${people === 1 ? 'one person' : `${people} people`} for ${what}`;
  return [
    {
      ...{ kind, title, reason },
      ...{ skill: gap.skill, level: isAny ? null : gap.level, person: null, from, to },
      decideBy: kind === 'hire' ? monthAfter(from, -tables.staffing.hiringMonths) : from,
      ...{ days: round(days), personMonths: round(personMonths), fullTimeEquivalents: round(personMonths / length) },
      cost: rate === undefined ? null : { amount: Math.round(paidDays * rate), currency: input.currency ?? null },
    },
  ];
}

/** What those who can just do it cost a day; everybody with the skill where no level is asked for. */
function ratesOf(members: readonly MemberInput[], { skill, level }: SkillGap): number[] {
  return members.flatMap(({ skills, costPerDay }) =>
    costPerDay !== undefined && skills.some((own) => own.skill === skill && (level === NO_LEVEL || own.level === level))
      ? costPerDay
      : [],
  );
}
