import type { SkillTables } from '../../catalog/catalog.ts';
import { monthAfter } from './calendar.ts';
import { rankOf } from './demand.ts';
import { isSome, round, total } from './numbers.ts';
import { recruiting, runs } from './recruiting.ts';
import type { Advice } from './result.ts';
import type { SkillGap, StaffingInput } from './staffing-input.ts';
import { NO_LEVEL } from './types.ts';
import { inWords, naming, plural, stretch, titleOf } from './words.ts';

/**
 * How the gaps can be closed. For each skill and level: first somebody who is near to it and has days left after
 * training; what remains is bridged by contractors where it is short, else by hiring. Times are the catalogue's
 * (`staffing`), costs the median of the rates that teams give for the skill and level.
 */
export function staffingAdvice(input: StaffingInput): Advice[] {
  const free = new Map([...input.free].map(([person, days]) => [person, [...days]]));
  return input.gaps.flatMap((gap) => {
    const left = [...gap.days];
    const trained = training(input, gap, left, free);
    return [...trained, ...runs(left).flatMap((run) => recruiting(input, gap, left, run))];
  });
}

/** Trains the nearest people until the gap is closed or nobody is left; takes what they can do from `left` and `free`. */
function training(input: StaffingInput, gap: SkillGap, left: number[], free: Map<string, number[]>): Advice[] {
  const { months, now, tables } = input;
  const { trainingMonths, trainAtLeastDays } = tables.staffing;
  const earliest = monthAfter(now, trainingMonths);
  return candidates(input, gap).flatMap(({ person, why }): Advice[] => {
    const own = free.get(person) ?? [];
    const days = left.map((missing, month) =>
      (months[month] ?? '') < earliest ? 0 : Math.min(missing, own[month] ?? 0),
    );
    const sum = total(days, (each) => each);
    const [from, to] = [months[days.findIndex(isSome)], months[days.findLastIndex(isSome)]];
    if (sum < trainAtLeastDays || from === undefined || to === undefined) return [];
    for (const [month, used] of days.entries()) {
      left[month] = (left[month] ?? 0) - used;
      own[month] = (own[month] ?? 0) - used;
    }
    const decideBy = monthAfter(from, -trainingMonths);
    return [
      {
        kind: 'train',
        title: `Train ${person} in ${naming(tables, gap)}`,
        reason: `${person} ${why}, and has ${inWords(sum)} left that would close a part of the gap ${stretch(from, to)}. Training takes about ${plural(trainingMonths, 'month')}: begin in ${decideBy}.`,
        ...{ skill: gap.skill, level: gap.level === NO_LEVEL ? null : gap.level, person, from, to, decideBy },
        ...{ days: round(sum), personMonths: 0, fullTimeEquivalents: 0, cost: null },
      },
    ];
  });
}

/**
 * People near to a skill and level, nearest first: one level below in the same skill; then those who have another skill,
 * at the level asked for or above, that shares a core skill or a field with it in the catalogue.
 */
function candidates({ people, tables }: StaffingInput, { skill, level }: SkillGap): { person: string; why: string }[] {
  const rank = rankOf(tables, level) ?? 0;
  const below = people.flatMap(({ person, skills }) => {
    const own = skills.find((each) => each.skill === skill);
    const isNext = own && rankOf(tables, own.level) === rank - 1;
    return isNext ? [{ person, why: `is one level below (${titleOf(tables.levels, own.level).toLowerCase()})` }] : [];
  });
  const beside = people.flatMap(({ person, skills }) => {
    if (skills.some((each) => each.skill === skill)) return [];
    const own = skills.find(
      (each) => (rankOf(tables, each.level) ?? 0) >= rank && common(tables, each.skill, skill).length > 0,
    );
    const shared = own && common(tables, own.skill, skill).join(', ');
    return own ? [{ person, why: `knows ${titleOf(tables.skills, own.skill)}, which shares ${shared}` }] : [];
  });
  return [...below, ...beside];
}

/** Titles of the core skills and fields that two skills have in common, by id. */
function common({ skills }: SkillTables, a: string, b: string): string[] {
  const fields = (id: string) => ({ ...skills[id]?.coreSkills, ...skills[id]?.specializations });
  const others = fields(b);
  return Object.entries(fields(a)).flatMap(([id, { title }]) => (Object.hasOwn(others, id) ? title : []));
}
