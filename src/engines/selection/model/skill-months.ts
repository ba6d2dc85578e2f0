import { naming } from '../../capacity/words.ts';
import { compareIds } from './order.ts';
import type { ModelParts, SkillClass, SkillMonth } from './parts.ts';
import { monthTitle, skillTitle } from './words.ts';

/** Work by month, as far as any option asks for it; nothing where no people are known. */
export function skillMonthsOf({ input, options }: ModelParts): SkillMonth[] {
  const { supply, months, ranks, skillTables } = input;
  if (supply.length === 0) return [];
  const rankOf = (level: string): number => ranks[level] ?? Number.NEGATIVE_INFINITY;
  return months.map((month, index): SkillMonth => {
    const found = new Map<string, { skill: string; level: string; terms: Map<number, number> }>();
    for (const [option, { start }] of options.entries()) {
      for (const { skill, level, days } of start.skills) {
        const amount = days[index] ?? 0;
        if (amount === 0) continue;
        const key = `${skill}/${level}`;
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
      return [{ name: { kind: 'skill', id: `skill:${key}@${month}`, title }, skill, level, terms, able }];
    });
    return { month, classes, days: supply.map(({ days }) => days[index] ?? 0) };
  });
}
