import { withDebts } from '../model/more.ts';
import { programOf } from '../program/program.ts';
import type { Need } from '../types.ts';
import { soldAt, staminaOf, withRequired } from './base.ts';
import { projectsOf } from './forced.ts';
import { rivalOf, type Search, type Shortage } from './rival.ts';

/** What would bring a project in. */
export interface Way {
  readonly needs: readonly Need[];
  /** Indices of projects that it pays for beside the project and all that is selected. */
  readonly companions: readonly number[];
}

/** Shares of the price at which a project is just worth what it takes: the lower, the more others come with it. */
const SHARES = [0.999, 0.8, 0.5, 0];

/**
 * More of resources with which the best selection has a project: as little as it takes to do it beside all that is
 * selected, where nothing else would then be chosen in its place; else with those that would come before it.
 * @returns `none` where no amount of resources would do: then it is a matter of rules; undefined where time was short
 */
export async function wayIn(search: Search, project: number): Promise<Way | 'none' | undefined> {
  const { model, solve, best, prices, guard } = search;
  const selected = projectsOf(model, best.options);
  const beside = await shortageOf(search, withRequired(model, project, selected), selected);
  if (beside === undefined) return undefined;
  // What it is worth is not known: no amount makes sure that it is chosen, but what it takes can be said.
  if (model.candidates[project]?.worth === undefined) {
    return beside === 'none'
      ? beside
      : { needs: beside.needs, companions: companions(beside.inside, project, selected) };
  }
  if (beside !== 'none') {
    const rival = await rivalOf(search, project, beside);
    if (rival === 'none') return { needs: beside.needs, companions: companions(beside.inside, project, selected) };
    if (rival !== undefined) {
      const after = withRequired(model, project, projectsOf(model, rival.options));
      const found = await proven(search, project, after, selected);
      if (typeof found === 'object') return found;
    }
  }
  if (!prices) return undefined;
  const stamina = staminaOf(model, prices, project, selected);
  let isOpen = false;
  for (const share of SHARES) {
    const base = await soldAt(model, solve, prices, share * stamina, guard);
    if (!base) return undefined;
    if (!base.has(project)) continue;
    const found = await proven(search, project, base, selected);
    if (typeof found === 'object') return found;
    isOpen ||= found === undefined;
  }
  return isOpen ? undefined : 'none';
}

/** The way that a base is, if nothing else would then be chosen in the project's place. */
async function proven(
  search: Search,
  project: number,
  base: ReadonlySet<number>,
  selected: ReadonlySet<number>,
): Promise<Way | 'none' | undefined> {
  const shortage = await shortageOf(search, base, selected);
  if (typeof shortage !== 'object') return shortage;
  const rival = await rivalOf(search, project, shortage);
  if (rival === undefined) return undefined;
  return rival === 'none' ? { needs: shortage.needs, companions: companions(base, project, selected) } : 'none';
}

function companions(base: ReadonlySet<number>, project: number, selected: ReadonlySet<number>): number[] {
  return [...base].filter((index) => index !== project && !selected.has(index)).sort((a, b) => a - b);
}

/** The least that is missing for some projects to be done together, and nothing else. */
async function shortageOf(
  { model, solve, guard }: Search,
  inside: ReadonlySet<number>,
  selected: ReadonlySet<number>,
): Promise<Shortage | 'none' | undefined> {
  const time = guard.next();
  if (!time) return undefined;
  const owing = withDebts(model, new Set([...inside].filter((index) => !selected.has(index))));
  const fixed = new Map(model.candidates.map((_, index) => [index, inside.has(index)]));
  const { program, extras } = programOf(owing, { objective: 'shortage', isElastic: true, fixed });
  const { status, values } = await solve(program, time);
  if (status === 'infeasible') return 'none';
  if (status !== 'optimal') {
    guard.fellShort();
    return undefined;
  }
  const needs = extras.flatMap(({ limit, unit, column }) => {
    const amount = upwards(values[column] ?? 0);
    return amount > 0 ? [{ limit, amount, unit }] : [];
  });
  const options = model.options.flatMap((_, option) => ((values[option] ?? 0) > 0.5 ? [option] : []));
  return { needs, inside, options };
}

/** With six decimals, and never less than it takes; what a solver leaves of nothing is nothing. */
function upwards(amount: number): number {
  const rounded = Math.round(amount * 1e6) / 1e6;
  return rounded < amount - 1e-9 * Math.max(1, amount) ? (Math.round(amount * 1e6) + 1) / 1e6 : rounded;
}
