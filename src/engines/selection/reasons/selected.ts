import type { SelectionModel } from '../model/parts.ts';
import { numberWords, tidy } from '../model/words.ts';
import type { Candidate, SelectedProject } from '../types.ts';
import type { Forced } from './forced.ts';

/**
 * Why a project is in, and what would push it out.
 * @param without see `forced`
 */
export function selectedProject(
  model: SelectionModel,
  option: number,
  without: Forced | 'none' | undefined,
): SelectedProject {
  const { candidate: index, start } = model.options[option] ?? { candidate: -1, start: { offset: 0 } };
  const { id, title, file, mandatory, mandatoryBy, worth } = model.candidates[index] as Candidate;
  const facts = { id, title, file, offset: start.offset, worth: worth ?? null, mandatory };
  const months = `${start.offset} month${start.offset === 1 ? '' : 's'}`;
  const later = start.offset === 0 ? '' : ` It starts ${months} later than planned.`;
  const simple = (reason: string): SelectedProject => ({
    ...facts,
    staysAbove: null,
    reason: `In: ${reason}.${later}`,
  });
  if (mandatory) return simple(MANDATORY[mandatoryBy ?? 'charter']);
  if (without === 'none') return simple('no selection without it keeps to the limits');
  if (without === undefined)
    return simple(worth === undefined ? requiredBy(model, id) : 'it belongs to the best selection');

  // Where nothing is proven, it stays in above this for certain, and may do so below.
  const staysAbove = tidy((worth ?? 0) - without.leastLoss);
  const reason =
    staysAbove <= 0
      ? 'it stays in as long as it is worth anything'
      : `it stays in until its worth of ${numberWords(worth ?? 0)} falls below ${numberWords(staysAbove)}${exchangeWords(without)}`;
  return { ...facts, staysAbove, reason: `In: ${reason}.${later}` };
}

function requiredBy({ candidates }: SelectionModel, id: string): string {
  const asking = candidates.filter(({ requires }) => requires.includes(id)).map((candidate) => candidate.id);
  return asking.length === 0 ? 'it belongs to the best selection' : `${asking.join(', ')} requires it`;
}

function exchangeWords({ in: come, out, loss, leastLoss }: Forced): string {
  const may = loss === leastLoss ? 'would' : 'could';
  if (come.length === 0) return out.length === 0 ? '' : `; then ${out.join(', ')} ${may} go too`;
  return `; then ${come.join(', ')} ${may} come in${out.length === 0 ? '' : ` and ${out.join(', ')} ${may} go too`}`;
}

const MANDATORY = {
  active: 'it is under way',
  approved: 'it is approved',
  charter: 'its charter says that it must be done',
  scenario: 'the scenario says that it must be done',
} as const;
