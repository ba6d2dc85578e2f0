import type { DataOf } from '../kinds/kinds.ts';
import { costTolerance, timeTolerance } from './tolerance-words.ts';

/** How far a project may deviate before it has to escalate (PRINCE2), as far as it can be computed with. */
export interface Tolerances {
  /** Share of the budget in per cent, 0 or more. */
  readonly costPercent: { readonly over: number | undefined; readonly under: number | undefined };
  /** Calendar days by which the end may move, 0 or more. */
  readonly days: { readonly late: number | undefined };
}

/**
 * The tolerances of a charter: as numbers (`costPercent`, `days`), else from the words of `cost` and `time` where these
 * can mean only one thing. What cannot be known is undefined.
 */
export function tolerancesOf({ tolerances = {} }: Pick<DataOf<'charter'>, 'tolerances'>): Tolerances {
  const cost = tolerances.cost === undefined ? undefined : costTolerance(tolerances.cost);
  const time = tolerances.time === undefined ? undefined : timeTolerance(tolerances.time);
  return {
    costPercent: {
      over: tolerances.costPercent?.over ?? cost?.over,
      under: tolerances.costPercent?.under ?? cost?.under,
    },
    days: { late: tolerances.days?.late ?? time?.late },
  };
}
