import { holds, shortWork } from './model/holding.ts';
import type { Limit, SelectionModel } from './model/parts.ts';

/** What the order of worth leads to. */
export interface Greedy {
  readonly options: readonly number[];
  /** Ids of limits that it does not meet. */
  readonly breaks: readonly string[];
}

/**
 * What a ranking alone would do: what must be done, then the candidates in the order of their worth (the cheaper first
 * of equals), each at the first start at which it still fits beside those before it.
 */
export function greedy(model: SelectionModel): Greedy {
  const { candidates, optionsOf, limits } = model;
  const asks = limits.filter(isMetOneByOne);
  const costOf = (candidate: number): number => model.options[optionsOf[candidate]?.[0] ?? -1]?.cost ?? 0;
  const order = candidates
    .map((candidate, index) => ({ candidate, index }))
    .filter(
      ({ candidate: { mandatory, excluded, worth } }) => mandatory || (!excluded && worth !== undefined && worth > 0),
    )
    .toSorted(
      (a, b) =>
        Number(b.candidate.mandatory) - Number(a.candidate.mandatory) ||
        (b.candidate.worth ?? 0) - (a.candidate.worth ?? 0) ||
        costOf(a.index) - costOf(b.index) ||
        a.index - b.index,
    );
  let chosen: number[] = [];
  for (const { candidate, index } of order) {
    const starts = optionsOf[index] ?? [];
    const fitting = starts.find((option) => {
      const after = [...chosen, option];
      const concerned = asks.filter(({ terms }) => terms.has(option));
      return concerned.every((limit) => holds(limit, after)) && shortWork(model, after, option).length === 0;
    });
    const option = fitting ?? (candidate.mandatory ? starts[0] : undefined);
    if (option !== undefined) chosen = [...chosen, option];
  }
  const broken = limits.filter((limit) => !holds(limit, chosen)).map(({ name }) => name.id);
  return { options: chosen.toSorted((a, b) => a - b), breaks: [...broken, ...shortWork(model, chosen)] };
}

/** Shares and least numbers say something about a whole selection only. */
function isMetOneByOne({ name, upper }: Limit): boolean {
  return name.kind !== 'theme' && name.kind !== 'mandatory' && Number.isFinite(upper);
}
