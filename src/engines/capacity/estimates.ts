import type { SkillTables } from '../../catalog/catalog.ts';
import { type DaySpan, dayOf, spreadWork } from './calendar.ts';
import { canCount } from './demand.ts';
import { combined, type EffortFactor, effortFactors } from './effort-factors.ts';
import { NO_LEVEL, type SkillDemandInput } from './types.ts';

/** What a project estimates for a skill and level, and what that takes. */
export interface Estimate {
  readonly project: string;
  readonly skill: string;
  /** `NO_LEVEL` where none is asked for. */
  readonly level: string;
  /** Person-days as the charter writes them, whenever they fall. */
  readonly effort: number;
  /** Days of project time that they take: effort × factor. */
  readonly days: number;
  readonly factor: number;
  /** Why the two differ; empty where they do not. */
  readonly because: readonly EffortFactor[];
  /** Of the effort, what falls into each month of the period. */
  readonly months: readonly number[];
}

/** The estimates that `projectDemands` counts, before and after the factors of the catalogue. */
export function estimates(
  inputs: readonly SkillDemandInput[],
  months: readonly DaySpan[],
  tables: SkillTables,
): Estimate[] {
  const sums = new Map<string, Estimate>();
  for (const input of inputs) {
    if (!canCount(input, tables)) continue;
    const { project, skill, level = NO_LEVEL, effort, complexity } = input;
    const because = effortFactors(tables, skill, complexity);
    const factor = combined(because);
    const key = JSON.stringify([project, skill, level]);
    const before = sums.get(key);
    const { inside } = spreadWork(effort, { first: dayOf(input.from), last: dayOf(input.to) }, months);
    sums.set(key, {
      ...{ project, skill, level, factor, because },
      effort: effort + (before?.effort ?? 0),
      days: effort * factor + (before?.days ?? 0),
      months: inside.map((part, month) => part + (before?.months[month] ?? 0)),
    });
  }
  return [...sums.values()];
}
