import type { EvaluationTables } from '../../catalog/catalog.ts';
import type { JudgedWeights } from '../../engines/scoring/judgements/priorities.ts';
import { modelOf } from '../../engines/scoring/score.ts';

/** Judgements as `portolan.yaml` has them. The shipped models have none. */
export interface WrittenJudgements {
  /** JSON Pointer into `portolan.yaml`. */
  readonly pointer: string;
  readonly judged: JudgedWeights | undefined;
}

/** The judgements of every model that has some of its own; a model that is based on another does not repeat those. */
export function judgementSetsOf(evaluation: EvaluationTables): readonly WrittenJudgements[] {
  return Object.entries(evaluation.models).flatMap(([id, { judgements, dimensions = {} }]) => {
    const at = `/catalog/evaluation/models/${id}`;
    return (modelOf(evaluation, id)?.judgementSets ?? []).flatMap(({ dimension, judged }) => {
      if (dimension === null) return judgements ? [{ pointer: `${at}/judgements`, judged }] : [];
      const isOwn = Object.hasOwn(dimensions, dimension);
      return isOwn ? [{ pointer: `${at}/dimensions/${dimension}/judgements`, judged }] : [];
    });
  });
}
