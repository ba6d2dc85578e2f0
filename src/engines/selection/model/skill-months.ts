import { FlowNetwork } from '../../capacity/flow.ts';
import { NO_LEVEL } from '../../capacity/types.ts';
import { naming } from '../../capacity/words.ts';
import { committedOptions } from './commitments.ts';
import { compareIds, type ModelParts, type SkillClass, type SkillMonth } from './parts.ts';
import { monthTitle, skillTitle } from './words.ts';

/** Work by month, as far as any option asks for it; nothing where no people are known. */
export function skillMonthsOf(parts: ModelParts): SkillMonth[] {
  const { input, options } = parts;
  const committed = committedOptions(parts);
  const { supply, months, ranks, skillTables } = input;
  if (supply.length === 0) return [];
  const rankOf = (level: string): number => ranks[level] ?? Number.NEGATIVE_INFINITY;
  return months.map((month, index): SkillMonth => {
    const found = new Map<string, { skill: string; level: string; terms: Map<number, number> }>();
    for (const [option, { start }] of options.entries()) {
      for (const { skill, level, days } of start.skills) {
        const amount = days[index] ?? 0;
        if (amount === 0) continue;
        const key = level === NO_LEVEL ? skill : `${skill}/${level}`;
        const { terms } = found.get(key) ?? { terms: new Map<number, number>() };
        found.set(key, { skill, level, terms: terms.set(option, (terms.get(option) ?? 0) + amount) });
      }
    }
    const classes = [...found.keys()].sort(compareIds).flatMap((key): SkillClass[] => {
      const entry = found.get(key);
      if (!entry) return [];
      const { skill, level, terms } = entry;
      const able = supply.flatMap(({ skills }, profile) =>
        skills.some((own) => own.skill === skill && rankOf(own.level) >= rankOf(level)) ? [profile] : [],
      );
      const title = `${skillTables ? naming(skillTables, { skill, level }) : skillTitle(skill, level)} in ${monthTitle(month)}`;
      return [{ name: { kind: 'skill', id: `skill:${key}@${month}`, title }, skill, level, terms, relief: 0, able }];
    });
    return relieved({ month, classes, days: supply.map(({ days }) => days[index] ?? 0) }, committed);
  });
}

/** Which of the commitments' work is left undone is for words alone: what is left for others is the same. */
export function relieved(month: SkillMonth, committed: readonly number[]): SkillMonth {
  if (committed.length === 0) return month;
  const { unserved, total } = staff(
    month.classes.map(({ terms }) => committed.reduce((sum, option) => sum + (terms.get(option) ?? 0), 0)),
    month.classes.map(({ able }) => able),
    month.days,
  );
  if (total === 0) return month;
  return { ...month, classes: month.classes.map((each, index) => ({ ...each, relief: unserved[index] ?? 0 })) };
}

/** Work that is given to people. */
export interface Staffing {
  /** Days of each class of work that nobody is left to do. */
  readonly unserved: readonly number[];
  readonly total: number;
}

/**
 * Gives as much work as possible to those who can do it, each day of a profile once: a maximum flow from classes of work
 * to profiles.
 * @param demand days of each class
 * @param able indices of the profiles that can do a class
 * @param days days of each profile
 */
export function staff(
  demand: readonly number[],
  able: readonly (readonly number[])[],
  days: readonly number[],
): Staffing {
  const network = new FlowNetwork();
  const [source, sink] = [network.addNode(), network.addNode()];
  const profiles = days.map((each) => {
    const node = network.addNode();
    network.addEdge(node, sink, each);
    return node;
  });
  const edges = demand.map((each, work) => {
    const node = network.addNode();
    for (const profile of able[work] ?? []) network.addEdge(node, profiles[profile] ?? sink, Number.POSITIVE_INFINITY);
    return network.addEdge(source, node, each);
  });
  network.maximize(source, sink);
  const unserved = edges.map((edge, work) => rounded((demand[work] ?? 0) - network.flowOf(edge)));
  return { unserved, total: unserved.reduce((sum, each) => sum + each, 0) };
}

/** What flows in small parts does not add up exactly. */
function rounded(days: number): number {
  return days > 1e-7 ? days : 0;
}
