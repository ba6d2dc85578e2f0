import type { Choice } from '../choose.ts';
import { holds } from '../model/holding.ts';
import type { SelectionModel } from '../model/parts.ts';
import type { Candidate, RejectedProject } from '../types.ts';
import type { Forced } from './forced.ts';
import { lossWords, needWords } from './words.ts';

/**
 * Why a project is left out, and the cheapest changes that would bring it in.
 * @param needs see `needsOf`
 * @param exchange see `forced`
 */
export function rejectedProject(
  model: SelectionModel,
  best: Choice,
  index: number,
  needs: RejectedProject['needs'] | 'none' | undefined,
  exchange: Forced | 'none' | undefined,
): RejectedProject {
  const candidate = model.candidates[index] as Candidate;
  const { id, title, file, worth } = candidate;
  const hopeless = hopelessness(model, index);
  const facts = {
    id,
    title,
    file,
    worth: worth ?? null,
    needs: typeof needs === 'object' ? needs : [],
    instead: typeof exchange === 'object' ? exchange : null,
  };
  if (hopeless !== undefined) return { ...facts, reason: `Left out: ${hopeless}.` };

  const wanted =
    needs === 'none'
      ? blockedBy(model, best, index)
      : needs && needs.length > 0
        ? `it would need ${needWords(needs)}`
        : undefined;
  const traded = typeof exchange === 'object' ? exchangeWords(id, exchange, model) : undefined;
  const ways = [wanted, traded].filter((words) => words !== undefined).join(', or ');
  const reason =
    exchange === 'none'
      ? ['no selection with it keeps to the limits', ...(wanted === undefined ? [] : [wanted])].join(': ')
      : ways;
  return { ...facts, reason: reason === '' ? 'Left out: the best selection is without it.' : `Left out: ${reason}.` };
}

/** What keeps a project out whatever the resources; undefined where nothing does. */
export function hopelessness({ candidates }: SelectionModel, index: number): string | undefined {
  const { excluded, requires, worth } = candidates[index] as Candidate;
  if (excluded) return 'it must not be done here';
  const missing = requires.find((id) => !candidates.some((other) => other.id === id && !other.excluded));
  if (missing !== undefined) return `it requires ${missing}, which cannot be had`;
  if (worth === undefined) return 'what it is worth is not known';
  if (worth <= 0) return 'it adds nothing to the objective';
  return undefined;
}

/** Limits of logic that stand in the way beside all that is selected. */
function blockedBy(model: SelectionModel, best: Choice, index: number): string | undefined {
  const option = model.optionsOf[index]?.[0];
  const after = option === undefined ? best.options : [...best.options, option];
  const isBroken = ({ unit, name, ...limit }: SelectionModel['limits'][number]): boolean =>
    unit === undefined && name.kind !== 'requires' && !holds({ unit, name, ...limit }, after);
  const blocking = model.limits.filter(isBroken);
  return blocking.length === 0 ? undefined : blocking.map(({ name }) => name.title).join(', ');
}

function exchangeWords(id: string, { out, in: come, loss }: Forced, model: SelectionModel): string {
  const goes = out.length > 0 ? `${out.join(', ')} out` : `${id} in`;
  const comes = come.length > 0 ? ` and ${come.join(', ')} in` : '';
  return `${goes}${comes} (${lossWords(loss, model.input)})`;
}
