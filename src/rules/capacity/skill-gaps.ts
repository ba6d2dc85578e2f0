import { monthOf } from '../../engines/capacity/calendar.ts';
import { coverage, type SkillNeed } from '../../engines/capacity/gaps.ts';
import { total } from '../../engines/capacity/numbers.ts';
import { WORTH_A_WORD } from '../../engines/capacity/staffing-input.ts';
import { type Month, NO_LEVEL, type ProjectDemand } from '../../engines/capacity/types.ts';
import { naming } from '../../engines/capacity/words.ts';
import { Answers, Groups, isEqual, kept } from '../across/kept.ts';
import type { ProjectFinding } from '../across/spec.ts';
import type { Basis } from './basis.ts';
import type { Contribution } from './contribution.ts';

/** Days that the teams lack of one kind of work in a month. */
export interface MonthGap {
  readonly month: Month;
  /** Its index in the planning period. */
  readonly index: number;
  readonly days: number;
  /** Other work that the same people are asked for. */
  readonly rivals: readonly string[];
}

/** A month as it was last computed. */
interface MonthCell {
  readonly needs: readonly SkillNeed[];
  /** By kind of work. */
  readonly gaps: ReadonlyMap<string, MonthGap>;
}

const NONE: readonly MonthGap[] = [];

/**
 * The gaps of all kinds of work. A month is computed again only when the days that are asked for in it have changed, and
 * the gaps of a kind stay the same list while they are equal.
 */
export class SkillGaps {
  readonly #basis: Basis;
  readonly #work = new Groups<ProjectDemand>(kindOf);
  readonly #days: Answers<ProjectDemand, readonly number[]>;
  readonly #months = new Map<number, MonthCell>();
  #gaps: ReadonlyMap<string, readonly MonthGap[]> = new Map();
  #isCurrent = false;

  constructor(basis: Basis) {
    this.#basis = basis;
    const months = basis.period?.months ?? [];
    this.#days = new Answers(this.#work, (group) =>
      months.map((_, index) => total(group, ({ days }) => days[index] ?? 0)),
    );
  }

  /** Takes over what the charters ask for, in the order of their files. */
  take(work: readonly (readonly ProjectDemand[])[]): void {
    if (this.#work.take(work)) this.#isCurrent = false;
  }

  of(kind: string): readonly MonthGap[] {
    if (!this.#isCurrent) this.#gaps = this.#computed();
    this.#isCurrent = true;
    return this.#gaps.get(kind) ?? NONE;
  }

  #computed(): ReadonlyMap<string, readonly MonthGap[]> {
    const { period, today } = this.#basis;
    const kinds = this.#work.keys().sort();
    const gaps = new Map<string, MonthGap[]>(kinds.map((kind) => [kind, []]));
    for (const [index, month] of (period?.months ?? []).entries()) {
      if (today !== undefined && month < monthOf(today)) continue;
      for (const [kind, gap] of this.#month(kinds, index)) gaps.get(kind)?.push(gap);
    }
    return new Map([...gaps].map(([kind, list]) => [kind, kept(this.#gaps.get(kind) ?? NONE, list)]));
  }

  #month(kinds: readonly string[], index: number): ReadonlyMap<string, MonthGap> {
    const needs = kinds.flatMap((kind): SkillNeed[] => {
      const [first] = this.#work.get(kind);
      const days = this.#days.of(kind)[index] ?? 0;
      return first && days > 0 ? [{ skill: first.skill, level: first.level, days }] : [];
    });
    const before = this.#months.get(index);
    if (before && isEqual(before.needs, needs)) return before.gaps;
    const gaps = monthGaps(this.#basis, needs, index);
    this.#months.set(index, { needs, gaps });
    return gaps;
  }
}

export function kindOf({ skill, level }: { readonly skill: string; readonly level: string }): string {
  return `${skill}/${level}`;
}

/** The gaps of a month that are worth a word, by kind of work. */
function monthGaps(
  { configuration, period, ranks, profiles }: Basis,
  needs: readonly SkillNeed[],
  index: number,
): ReadonlyMap<string, MonthGap> {
  const month = period?.months[index] ?? '';
  return new Map(
    coverage(needs, profiles(), index, ranks).flatMap(({ skill, level, gap, bottleneck }): [string, MonthGap][] => {
      if (gap < WORTH_A_WORD) return [];
      // The work itself comes last.
      const rivals = (bottleneck?.work ?? []).slice(0, -1).map((work) => naming(configuration.catalog.skills, work));
      return [[kindOf({ skill, level }), { month, index, days: gap, rivals }]];
    }),
  );
}

/**
 * Each kind of work of a charter of which the teams lack days in months in which it asks for a day of it or more: once,
 * with all these months, at the first line that asks for it in one of them.
 */
export function* skillGaps(
  { configuration }: Basis,
  { work, lines }: Contribution,
  gapsOf: (kind: string) => readonly MonthGap[],
): Iterable<ProjectFinding> {
  const tables = configuration.catalog.skills;
  for (const { skill, level, days } of work) {
    const kind = kindOf({ skill, level });
    const own = gapsOf(kind).filter(({ index }) => (days[index] ?? 0) >= WORTH_A_WORD);
    const line = lines.find(
      (each) => kindOf(each) === kind && own.some(({ month }) => each.from <= month && month <= each.to),
    );
    if (!line) continue;
    const what = naming(tables, { skill, level });
    yield {
      code: 'capacity/skill-gap',
      pointer: `${line.pointer}/effort`,
      message: [
        `The teams lack days of ${what} for the active and approved projects: ${listed(own)}.${beside(own)}`,
        ...(line.raised === undefined ? [] : [line.raised]),
        `Move work, ${level === NO_LEVEL ? '' : 'ask for a lower level, '}or find people: "portolan capacity" shows who is free.`,
      ].join(' '),
    };
  }
}

const MOST_MONTHS = 3;

function listed(gaps: readonly MonthGap[]): string {
  const shown = gaps.slice(0, MOST_MONTHS).map(({ month, days }) => `${Number(days.toFixed(1))} in ${month}`);
  const left = gaps.length - shown.length;
  return [...shown, ...(left > 0 ? [`and in ${left} more month${left === 1 ? '' : 's'}`] : [])].join(', ');
}

/** More names than this say nothing: everybody is short of everybody. */
const MOST_RIVALS = 2;

function beside(gaps: readonly MonthGap[]): string {
  const names = [...new Set(gaps.flatMap(({ rivals }) => rivals))];
  if (names.length === 0 || names.length > MOST_RIVALS) return '';
  return ` The same people are asked for ${names.join(' and ')}.`;
}
