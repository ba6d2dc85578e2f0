import type { PreparedModel } from '../../../engines/scoring/model.ts';
import type { ScoringModel } from '../../../engines/scoring/types.ts';

/** Shares by dimension, 0 to 1, that add up to 1. */
export type Shares = Readonly<Record<string, number>>;

/**
 * The dimensions whose weights decide between projects, with their shares; empty where there is nothing to balance.
 */
export function sharesOf({ weighed }: PreparedModel): Shares {
  return weighed.length < 2 ? {} : Object.fromEntries(weighed.map(({ id, share }) => [id, share]));
}

/** The model with other shares. What they add up to stays as the model has it. */
export function withShares({ model, weighed }: PreparedModel, shares: Shares): ScoringModel {
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const dimensions = Object.entries(model.dimensions).map(([id, dimension]) => {
    const share = Object.hasOwn(shares, id) ? shares[id] : undefined;
    return [id, share === undefined ? dimension : { ...dimension, weight: share * total }] as const;
  });
  return { ...model, dimensions: Object.fromEntries(dimensions) };
}

/**
 * Gives a dimension another share; the others keep their proportions to each other, as in the sensitivity analysis.
 * Where the others have nothing, they share what is left evenly.
 */
export function movedShare(shares: Shares, dimension: string, share: number): Shares {
  const others = Object.keys(shares).filter((id) => id !== dimension);
  const rest = others.reduce((sum, id) => sum + (shares[id] ?? 0), 0);
  const moved = others.map((id) => {
    const portion = rest > 0 ? (shares[id] ?? 0) / rest : 1 / others.length;
    return [id, portion * (1 - share)] as const;
  });
  return { ...Object.fromEntries(moved), [dimension]: others.length === 0 ? 1 : share };
}

/** Whether two shares differ by more than the floating point's noise. */
export function isMoved(share: number, from: number): boolean {
  return Math.abs(share - from) > 0.0005;
}
