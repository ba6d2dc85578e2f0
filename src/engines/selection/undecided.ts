import type { Objective, SelectionResult } from './types.ts';

/** Where a worth is written, by objective. */
const WRITTEN: Readonly<Record<Objective, string>> = {
  score: 'rate them (scoring.ratings), or choose another objective',
  'score-times-size': 'rate them (scoring.ratings) and give their effort (resourcePlan.skills)',
  value: 'give their value (businessCase.value), or choose another objective',
  'net-present-value': 'give their net present value (businessCase.netPresentValue), or choose another objective',
  declared: 'declare it (portfolio.worth), or choose another objective',
};

/**
 * A sentence where there was nothing to choose: nobody is a candidate, or of no candidate it is known what it is worth.
 * Undefined where there was.
 */
export function undecidedWords({ projects, rejected, objectiveName, status }: SelectionResult): string | undefined {
  if (status === 'infeasible') return undefined;
  const open = [...projects.filter(({ mandatory }) => !mandatory), ...rejected];
  const must = projects.length > 0 ? ` ${projects.length} must be done or run already.` : '';
  if (open.length === 0) return `There is nothing to choose from: no project is a candidate.${must}`;
  if (open.some(({ worth }) => worth !== null)) return undefined;
  const [which, them] =
    open.length === 1 ? ['the one candidate is', 'it'] : [`all ${open.length} candidates are`, 'them'];
  const what = WRITTEN[objectiveName].replaceAll('them', them).replaceAll('their', them === 'it' ? 'its' : 'their');
  return `Nothing can be chosen: what ${which} worth is not known. ${what[0]?.toUpperCase()}${what.slice(1)}.${must}`;
}
