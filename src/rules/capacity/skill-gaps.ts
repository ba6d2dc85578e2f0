import { monthOf } from '../../engines/capacity/calendar.ts';
import { coverage, type SkillNeed } from '../../engines/capacity/gaps.ts';
import { total } from '../../engines/capacity/numbers.ts';
import { WORTH_A_WORD } from '../../engines/capacity/staffing-input.ts';
import type { Month, ProjectDemand } from '../../engines/capacity/types.ts';
import { naming } from '../../engines/capacity/words.ts';
import { Groups } from '../across/groups.ts';
import { isEqual, kept } from '../across/same.ts';
import type { Basis } from './basis.ts';

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
  readonly #days = new Map<string, { readonly group: readonly ProjectDemand[]; readonly days: readonly number[] }>();
  readonly #months = new Map<number, MonthCell>();
  #gaps: ReadonlyMap<string, readonly MonthGap[]> = new Map();
  #isCurrent = false;

  constructor(basis: Basis) {
    this.#basis = basis;
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
      const days = this.#daysOf(kind)[index] ?? 0;
      return first && days > 0 ? [{ skill: first.skill, level: first.level, days }] : [];
    });
    const before = this.#months.get(index);
    if (before && isEqual(before.needs, needs)) return before.gaps;
    const gaps = monthGaps(this.#basis, needs, index);
    this.#months.set(index, { needs, gaps });
    return gaps;
  }

  #daysOf(kind: string): readonly number[] {
    const group = this.#work.get(kind);
    const before = this.#days.get(kind);
    if (before?.group === group) return before.days;
    const days = (this.#basis.period?.months ?? []).map((_, index) =>
      total(group, (demand) => demand.days[index] ?? 0),
    );
    this.#days.set(kind, { group, days });
    return days;
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
