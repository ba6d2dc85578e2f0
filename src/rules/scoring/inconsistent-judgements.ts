import { TOLERABLE_INCONSISTENCY, type WorstJudgement } from '../../engines/scoring/judgements/priorities.ts';
import { atValue, configurationRule, type Finding } from '../rule.ts';
import { judgementSetsOf, type WrittenJudgements } from './judgement-sets.ts';

export const inconsistentJudgements = configurationRule({
  code: 'scoring/inconsistent-judgements',
  title: 'Judgements that contradict each other',
  severity: 'warning',
  documentation: {
    why: 'Weights derived from judgements mean something only as far as the judgements agree. Above a consistency ratio of 0.10 (Saaty 1980) they could almost be random. Judgements that do not connect everything yield no weights at all.',
    mend: 'Think again about the judgement that the message names with the ratio that all of them together imply: none is further from it; or add the judgement that is missing.',
  },
  *check({ configuration }) {
    for (const set of judgementSetsOf(configuration.catalog.evaluation)) {
      const finding = findingOf(set);
      if (finding) yield finding;
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
