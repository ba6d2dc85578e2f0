import type { SkillClass } from '../model/parts.ts';

/** Work that competes for the same people, directly or over others. */
export interface Component {
  readonly classes: readonly SkillClass[];
  /** Indices into `days` of those who can do each class. */
  readonly able: readonly (readonly number[])[];
  /** Days of people who can do the same of this work, taken together. */
  readonly days: readonly number[];
}

/** Splits the work of a month into parts that have nobody in common. */
export function componentsOf(classes: readonly SkillClass[], days: readonly number[]): Component[] {
  const rest = new Set(classes);
  const components: Component[] = [];
  for (const first of classes) {
    if (!rest.delete(first)) continue;
    const found = [first];
    // A list that grows while it is walked is walked to its end.
    for (const { able } of found) {
      for (const other of rest) {
        if (!other.able.some((profile) => able.includes(profile))) continue;
        rest.delete(other);
        found.push(other);
      }
    }
    components.push(
      merged(
        classes.filter((each) => found.includes(each)),
        days,
      ),
    );
  }
  return components;
}

function merged(classes: readonly SkillClass[], days: readonly number[]): Component {
  const groups = new Map<string, { work: number[]; days: number }>();
  for (const [profile, own] of days.entries()) {
    const work = classes.flatMap(({ able }, index) => (able.includes(profile) ? [index] : []));
    if (work.length === 0) continue;
    const key = work.join();
    groups.set(key, { work, days: (groups.get(key)?.days ?? 0) + own });
  }
  const all = [...groups.values()];
  return {
    classes,
    able: classes.map((_, index) => all.flatMap(({ work }, group) => (work.includes(index) ? [group] : []))),
    days: all.map((group) => group.days),
  };
}
