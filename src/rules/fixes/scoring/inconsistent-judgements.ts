import { judgementSetsOf } from '../../scoring/judgement-sets.ts';
import { pointerOf, replacement } from '../context.ts';
import type { Fix, Fixer } from '../fix.ts';

/** Puts the whole number in place that the other judgements imply; where they imply the opposite only a person can decide. */
export const fixInconsistentJudgements: Fixer = function* (context): Generator<Fix> {
  const place = pointerOf(context.finding.place);
  for (const { pointer, judged } of judgementSetsOf(context.project.configuration.catalog.evaluation)) {
    const worst = judged?.worst;
    if (!worst || place !== `${pointer}/${worst.index}/times`) continue;
    const times = Math.min(9, Math.round(worst.implied));
    if (times < 1 || times === worst.times) continue;
    yield replacement(context, place, times, { title: `Judge "${worst.more}" ${times} times as important` });
  }
};
