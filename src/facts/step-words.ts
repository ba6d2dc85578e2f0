import type { RiskMatrix, RiskTables } from '../catalog/catalog.ts';
import type { RiskAxis } from '../engines/risk/factors.ts';
import { stepsOf } from '../engines/risk/score.ts';
import { foldWord } from '../text/words.ts';

/**
 * The step of the risk matrix that somebody meant by a word (`High`, `Medium`), a share (`30%`, `0.3`) or a number in
 * quotes. Undefined unless exactly one step has that title (or one of the words that mean the same), or that value:
 * nothing is guessed.
 */
export function stepMeant(risks: RiskTables, axis: RiskAxis, written: unknown): number | undefined {
  const { matrix } = risks;
  const steps = stepsOf(matrix[axis]);
  if (typeof written === 'number') return Number.isInteger(written) ? undefined : stepOfValue(matrix, axis, written);
  if (typeof written !== 'string') return undefined;
  const text = written.trim();
  if (/^\d{1,2}$/.test(text)) return steps.find((step) => step === Number(text));
  const share = /^(\d+(?:\.\d+)?)\s*%$/.exec(text)?.[1];
  if (share !== undefined) return stepOfValue(matrix, axis, Number((Number(share) / 100).toPrecision(12)));
  if (/^\d*\.\d+$/.test(text)) return stepOfValue(matrix, axis, Number(text));
  return onlyOne(steps, (step) => isCalled(matrix, axis, step, [text])) ?? stepOfSynonym(risks, axis, text);
}

function stepOfSynonym({ matrix, words }: RiskTables, axis: RiskAxis, text: string): number | undefined {
  const groups = Object.values(words[axis]).map(({ title, synonyms }) => [title, ...synonyms]);
  const own = groups.filter((group) => group.some((word) => foldWord(word) === foldWord(text)));
  return own.length === 1
    ? onlyOne(stepsOf(matrix[axis]), (step) => isCalled(matrix, axis, step, own[0] ?? []))
    : undefined;
}

function isCalled(matrix: RiskMatrix, axis: RiskAxis, step: number, words: readonly string[]): boolean {
  const title = foldWord(matrix[axis][step]?.title ?? '');
  return words.some((word) => foldWord(word) === title);
}

function stepOfValue(matrix: RiskMatrix, axis: RiskAxis, value: number): number | undefined {
  return onlyOne(stepsOf(matrix[axis]), (step) => matrix[axis][step]?.value === value);
}

function onlyOne(steps: readonly number[], is: (step: number) => boolean): number | undefined {
  const found = steps.filter(is);
  return found.length === 1 ? found[0] : undefined;
}
