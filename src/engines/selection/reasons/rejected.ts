import type { Choice } from '../choose.ts';
import { holds } from '../model/holding.ts';
import type { SelectionModel } from '../model/parts.ts';
import { numberWords } from '../model/words.ts';
import type { Candidate, RejectedProject, SelectionInput } from '../types.ts';
import type { Forced } from './forced.ts';

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

/** Needs that a sentence names; of more it says how many they are. */
const NAMED = 3;

type Need = RejectedProject['needs'][number];

/** `28 more days of data engineering (senior) from May 2027 to June 2027 and 20,000 more EUR in the budget`. */
function needWords(needs: readonly Need[]): string {
  const groups = new Map<string, Need[]>();
  for (const need of needs) {
    const [resource = ''] = need.limit.id.split('@');
    groups.set(resource, [...(groups.get(resource) ?? []), need]);
  }
  const words = [...groups.values()].slice(0, NAMED).map(groupWords);
  const rest = groups.size - words.length;
  const all = rest > 0 ? [...words, `more of ${rest} other${rest === 1 ? '' : 's'}`] : words;
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : (all[0] ?? '');
}

/** Days of several months are added up; of infrastructure, the month that lacks most tells how much it takes. */
function groupWords(needs: readonly Need[]): string {
  const [first, last] = [needs[0], needs.at(-1)];
  if (!first || !last) return '';
  const { kind, title } = first.limit;
  const amounts = needs.map(({ amount }) => amount);
  const amount = kind === 'skill' ? amounts.reduce((sum, each) => sum + each, 0) : Math.max(...amounts);
  const more = `${numberWords(Math.ceil(amount * 10 - 1e-6) / 10)} more ${amount === 1 && first.unit === 'days' ? 'day' : first.unit}`;
  if (kind !== 'skill' && kind !== 'infrastructure') return `${more} in ${title}`;
  const [what, when] = split(title);
  return needs.length === 1
    ? `${more} of ${what} in ${when}`
    : `${more} of ${what} from ${when} to ${split(last.limit.title)[1]}`;
}

/** What is needed, and the month. */
function split(title: string): [string, string] {
  const at = title.lastIndexOf(' in ');
  return [title.slice(0, at), title.slice(at + ' in '.length)];
}

/** `12.4 points less`. */
function lossWords(loss: number, { objective, currency }: Pick<SelectionInput, 'objective' | 'currency'>): string {
  if (loss <= 0) return 'worth the same';
  const amount = numberWords(loss);
  if (objective === 'score') return `${amount} points less`;
  if (objective === 'value' || objective === 'net-present-value') return `${amount} ${currency} less`;
  return `${amount} less in worth`;
}
