import type { EvaluationTables } from '../../catalog/catalog.ts';
import {
  type JudgedWeights,
  TOLERABLE_INCONSISTENCY,
  type WorstJudgement,
} from '../../engines/scoring/judgements/priorities.ts';
import { modelOf } from '../../engines/scoring/score.ts';
import { pointerOf, replacement } from '../fix.ts';
import { atValue, configurationRule, type Finding } from '../rule.ts';

const judged = (times: number): { readonly 'portolan.yaml': string } => ({
  'portolan.yaml': `catalog:
  evaluation:
    models:
      ours:
        title: Ours
        basedOn: data-value
        judgements:
          - { more: business-value, less: technical-feasibility, times: 2 }
          - { more: technical-feasibility, less: resource-requirements, times: 2 }
          - { more: business-value, less: resource-requirements, times: ${times} }
          - { more: resource-requirements, less: strategic-alignment, times: 2 }
`,
});

export const inconsistentJudgements = configurationRule({
  code: 'scoring/inconsistent-judgements',
  title: 'Judgements that contradict each other',
  severity: 'warning',
  documentation: {
    why: 'Weights derived from judgements mean something only as far as the judgements agree. Above a consistency ratio of 0.10 (Saaty 1980) they could almost be random. Judgements that do not connect everything yield no weights at all.',
    mend: 'Think again about the judgement that the message names with the ratio that all of them together imply: none is further from it; or add the judgement that is missing.',
  },
  example: { bad: judged(1), good: judged(4) },
  *check({ configuration }) {
    for (const set of judgementSetsOf(configuration.catalog.evaluation)) {
      const finding = findingOf(set);
      if (finding) yield finding;
    }
  },
  /** Puts the whole number in place that the other judgements imply; where they imply the opposite only a person can decide. */
  *fixes(context) {
    const place = pointerOf(context.finding.place);
    for (const { pointer, judged } of judgementSetsOf(context.project.configuration.catalog.evaluation)) {
      const worst = judged?.worst;
      if (!worst || place !== `${pointer}/${worst.index}/times`) continue;
      const times = Math.min(9, Math.round(worst.implied));
      if (times < 1 || times === worst.times) continue;
      yield replacement(context, place, times, { title: `Judge "${worst.more}" ${times} times as important` });
    }
  },
});

function findingOf({ pointer, judged }: WrittenJudgements): Finding | undefined {
  if (!judged) {
    const message =
      'These judgements do not connect everything that is to be weighed, so they yield no weights: add one for each part that stands alone.';
    return { place: atValue(pointer), message };
  }
  const { consistencyRatio, worst } = judged;
  if (consistencyRatio <= TOLERABLE_INCONSISTENCY || !worst) return undefined;
  const ratio = consistencyRatio.toFixed(2);
  const message = `The judgements contradict each other (consistency ratio ${ratio}, above 0.10). Look at this one first: ${implied(worst)}.`;
  return { place: atValue(`${pointer}/${worst.index}/times`), message };
}

function implied({ more, less, times, implied: ratio }: WorstJudgement): string {
  const [upper, lower, by] = ratio >= 1 ? [more, less, ratio] : [less, more, 1 / ratio];
  return `all together make "${upper}" ${by.toFixed(1)} times as important as "${lower}", while "${more}" is judged ${times} times as important as "${less}"`;
}

/** Judgements as `portolan.yaml` has them. The shipped models have none. */
export interface WrittenJudgements {
  /** JSON Pointer into `portolan.yaml`. */
  readonly pointer: string;
  readonly judged: JudgedWeights | undefined;
}

/** The judgements of every model that has some of its own; a model that is based on another does not repeat those. */
function judgementSetsOf(evaluation: EvaluationTables): readonly WrittenJudgements[] {
  return Object.entries(evaluation.models).flatMap(([id, { judgements, dimensions = {} }]) => {
    const at = `/catalog/evaluation/models/${id}`;
    return (modelOf(evaluation, id)?.judgementSets ?? []).flatMap(({ dimension, judged }) => {
      if (dimension === null) return judgements ? [{ pointer: `${at}/judgements`, judged }] : [];
      const isOwn = Object.hasOwn(dimensions, dimension);
      return isOwn ? [{ pointer: `${at}/dimensions/${dimension}/judgements`, judged }] : [];
    });
  });
}
