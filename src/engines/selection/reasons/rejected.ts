import type { Choice } from '../choose.ts';
import { holds, shortWork } from '../model/holding.ts';
import type { SelectionModel } from '../model/parts.ts';
import { listed, numberWords } from '../model/words.ts';
import type { Approval, Candidate, RejectedProject, SelectionInput } from '../types.ts';
import { placesOf, withRequired } from './base.ts';
import type { Forced } from './forced.ts';
import { namesWords, needWords } from './need-words.ts';
import type { Way } from './needs.ts';

/**
 * Why a project is left out, and the cheapest changes that would bring it in.
 * @param way see `wayIn`
 * @param exchange see `forced`
 */
export function rejectedProject(
  model: SelectionModel,
  best: Choice,
  index: number,
  way: Way | 'none' | undefined,
  exchange: Forced | 'none' | undefined,
): RejectedProject {
  const { id, title, file, worth, approvals = [] } = model.candidates[index] as Candidate;
  const found = typeof way === 'object' ? way : undefined;
  const companions = (found?.companions ?? []).map((each) => model.candidates[each]?.id ?? '');
  const facts = {
    id,
    title,
    file,
    worth: worth ?? null,
    needs: found?.needs ?? [],
    companions,
    instead:
      typeof exchange === 'object'
        ? { out: exchange.out, in: exchange.in, loss: exchange.loss, proven: exchange.loss === exchange.leastLoss }
        : null,
    reverses: approvals,
  };
  const because =
    hopelessness(model, index) ?? unknownWords(model, best, index, found) ?? words(model, best, index, way, exchange);
  return { ...facts, reason: `Left out: ${because}.${reversalWords(approvals)}` };
}

function words(
  model: SelectionModel,
  best: Choice,
  index: number,
  way: Way | 'none' | undefined,
  exchange: Forced | 'none' | undefined,
): string {
  const { id } = model.candidates[index] as Candidate;
  const wanted =
    way === 'none'
      ? blockedBy(model, best, index)
      : way && way.needs.length > 0
        ? `it would need ${wayWords(model, index, way)}`
        : way === undefined
          ? lacking(model, best, index)
          : undefined;
  if (exchange === 'none') {
    return ['no selection with it keeps to the limits', ...(wanted === undefined ? [] : [wanted])].join(': ');
  }
  const traded = exchange && exchangeWords(id, exchange, model);
  const ways = [wanted, traded].filter((each) => each !== undefined).join(', or ');
  return ways === '' ? 'the best selection is without it' : ways;
}

/** What is not worth anything that is known is left out for that, whatever there is. */
function unknownWords(model: SelectionModel, best: Choice, index: number, way: Way | undefined): string | undefined {
  const { worth, worthUnknown } = model.candidates[index] as Candidate;
  if (worth !== undefined) return undefined;
  const unknown = `what it is worth is not known${worthUnknown === undefined ? '' : ` (${worthUnknown})`}`;
  const fits = lacking(model, best, index);
  if (way && way.needs.length > 0)
    return `${unknown}; beside all that is selected it would need ${wayWords(model, index, way)}`;
  return fits === undefined ? unknown : `${unknown}; ${fits}`;
}

function wayWords(model: SelectionModel, index: number, { needs, companions }: Way): string {
  const asked = withRequired(model, index, new Set());
  const idsOf = (indices: readonly number[]): string[] => indices.map((each) => model.candidates[each]?.id ?? '');
  const required = idsOf(companions.filter((each) => asked.has(each)));
  const others = idsOf(companions.filter((each) => !asked.has(each)));
  return [
    needWords(needs),
    ...(required.length > 0 ? [`with ${namesWords(required)}, which it requires`] : []),
    ...(others.length > 0 ? [`with ${namesWords(others)}, which would come before it`] : []),
  ].join(', ');
}

/** What keeps a project out whatever the resources; undefined where nothing does. */
export function hopelessness({ candidates }: SelectionModel, index: number): string | undefined {
  const { excluded, excludedBecause, requires, worth } = candidates[index] as Candidate;
  if (excluded) return excludedBecause ?? 'it must not be done here';
  const places = placesOf(candidates);
  const missing = requires.find((id) => candidates[places.get(id) ?? -1]?.excluded ?? true);
  if (missing !== undefined) return `it requires ${missing}, which cannot be had`;
  if (worth !== undefined && worth <= 0) return 'it adds nothing to the objective';
  return undefined;
}

/** Limits of logic that stand in the way beside all that is selected. */
function blockedBy(model: SelectionModel, best: Choice, index: number): string | undefined {
  const titles = brokenBy(model, best, index)
    .filter(({ unit, name }) => unit === undefined && name.kind !== 'requires')
    .map(({ name }) => name.title);
  return titles.length === 0 ? undefined : titles.join(', ');
}

function brokenBy(model: SelectionModel, best: Choice, index: number): SelectionModel['limits'] {
  const option = model.optionsOf[index]?.[0];
  const after = option === undefined ? best.options : [...best.options, option];
  return model.limits.filter((limit) => !holds(limit, after));
}

/** What there is not enough of beside all that is selected: what can be said without any search. */
function lacking(model: SelectionModel, best: Choice, index: number): string | undefined {
  const [option] = model.optionsOf[index] ?? [];
  if (option === undefined) return undefined;
  const rules = blockedBy(model, best, index);
  if (rules !== undefined) return rules;
  const short = new Set(shortWork(model, [...best.options, option], option));
  const titles = [
    ...brokenBy(model, best, index).flatMap(({ unit, name }) => (unit === undefined ? [] : [name.title])),
    ...model.skillMonths.flatMap(({ classes }) =>
      classes.flatMap(({ name }) => (short.has(name.id) ? [name.title] : [])),
    ),
  ];
  return titles.length === 0
    ? undefined
    : `beside all that is selected there is not enough left of ${namesWords(titles)}`;
}

/** ` Leaving it out reverses the approval of Ada (business-sponsor) of 2026-01-01.` */
function reversalWords(approvals: readonly Approval[]): string {
  if (approvals.length === 0) return '';
  const each = approvals.map(({ by, role, date }) => {
    const who = by === null ? (role ?? 'somebody') : role === null ? by : `${by} (${role})`;
    return `${who}${date === null ? '' : ` of ${date}`}`;
  });
  return ` Leaving it out reverses the approval${each.length > 1 ? 's' : ''} of ${listed(each)}.`;
}

function exchangeWords(id: string, { out, in: come, loss, leastLoss }: Forced, model: SelectionModel): string {
  const goes = out.length > 0 ? `${out.join(', ')} out` : `${id} in`;
  const comes = come.length > 0 ? ` and ${come.join(', ')} in` : '';
  const most = loss === leastLoss ? '' : 'at most ';
  return `${goes}${comes} (${most}${lossWords(loss, model.input)})`;
}

/** `12.4 points less`. */
function lossWords(loss: number, { objective, currency }: Pick<SelectionInput, 'objective' | 'currency'>): string {
  if (loss <= 0) return 'worth the same';
  const amount = numberWords(loss);
  if (objective === 'score') return `${amount} points less`;
  if (objective === 'value' || objective === 'net-present-value') return `${amount} ${currency} less`;
  return `${amount} less in worth`;
}
