import type { SkillTables } from '../../catalog/catalog.ts';

/** One reason why a day of estimated effort takes more, or less, than a day of project time. */
export type EffortFactor =
  /** The work is stretched by as much. */
  | { readonly kind: 'complexity'; readonly id: string; readonly factor: number }
  /** A duty beside the work takes this share of the time, 0 to 1. */
  | { readonly kind: 'overhead'; readonly id: string; readonly share: number };

/**
 * What the catalogue makes of a day of effort: the complexity of the project, and the other duties of the skill. On-call
 * duty is not among them: it lowers the supply of those who are on call. What changes nothing is left out.
 * Source: the framework's skill-based resource allocation (`complexityMultiplier`, `overheads`).
 * @param complexity key of `complexityShares`; undefined or unknown: the work is as hard as its effort says
 */
export function effortFactors(tables: SkillTables, skill: string, complexity: string | undefined): EffortFactor[] {
  const { complexityMultiplier = 1, overheads = {} } = ownValue(tables.skills, skill) ?? {};
  const share = (complexity === undefined ? undefined : ownValue(tables.complexityShares, complexity)) ?? 0;
  const stretch = 1 + (complexityMultiplier - 1) * share;
  const duties = Object.entries(overheads).filter(([duty, part]) => part !== 0 && !tables.onCallDuties.includes(duty));
  const taken = duties.reduce((sum, [, part]) => sum + part, 0);
  return [
    ...(complexity === undefined || stretch === 1
      ? []
      : [{ kind: 'complexity', id: complexity, factor: stretch } as const]),
    // Duties that leave no time at all are a mistake of the catalogue, not a project that takes for ever.
    ...(taken < 1 ? duties.map(([id, part]) => ({ kind: 'overhead', id, share: part }) as const) : []),
  ];
}

/** Days of project time that a day of effort takes with some factors: stretch ÷ (1 − shares of other duties). */
export function combined(factors: readonly EffortFactor[]): number {
  const stretch = factors.reduce((all, each) => (each.kind === 'complexity' ? all * each.factor : all), 1);
  const taken = factors.reduce((all, each) => (each.kind === 'overhead' ? all + each.share : all), 0);
  return stretch / (1 - taken);
}

/** `high complexity × 1.5`, `20 % mentoring`. */
export function factorWords(factor: EffortFactor): string {
  return factor.kind === 'complexity'
    ? `${factor.id.replaceAll('-', ' ')} complexity × ${Number(factor.factor.toFixed(2))}`
    : `${Number((factor.share * 100).toFixed(1))} % ${factor.id.replaceAll('-', ' ')}`;
}

function ownValue<Value>(table: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(table, id) ? table[id] : undefined;
}
