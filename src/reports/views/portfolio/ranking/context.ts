import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PreparedModel } from '../../../../engines/scoring/model.ts';
import type { ScoreResult } from '../../../../engines/scoring/types.ts';

/** What the parts of a ranking share. */
export interface RankingContext {
  /** The model as the files give it. */
  readonly prepared: PreparedModel;
  /** The ranking in view, with what is tried out. */
  readonly result: ScoreResult;
  /** The ranking of the files. */
  readonly before: ScoreResult;
}

export const RankingValues = createContext<RankingContext | undefined>(undefined);

/** @throws {Error} outside a ranking */
export function useRanking(): RankingContext {
  const values = useContext(RankingValues);
  if (values === undefined) throw new Error('There is no ranking around this part.');
  return values;
}
