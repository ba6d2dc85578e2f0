import type { Solve } from '../../solver/types.ts';
import { type Choice, choose } from '../choose.ts';
import type { Guard } from '../guard.ts';
import type { SelectionModel } from '../model/parts.ts';
import { tidy } from '../model/words.ts';
import { programOf } from '../program/program.ts';

/** The best selection when one project is in, or out, whatever its worth. */
export interface Forced {
  /** Ids that leave the selection, and that come into it; without the project itself. */
  readonly out: readonly string[];
  readonly in: readonly string[];
  /** Worth that is lost; the most that is, where it is not proven. */
  readonly loss: number;
  /** The least that is lost, whatever is taken instead; equal to `loss` where that is proven. */
  readonly leastLoss: number;
}

/** @returns `none` where no selection has (or lacks) it; undefined where none was found in time */
export async function forced(
  model: SelectionModel,
  solve: Solve,
  best: Choice,
  project: number,
  isIn: boolean,
  guard: Guard,
): Promise<Forced | 'none' | undefined> {
  const time = guard.next();
  if (!time) return undefined;
  const choice = await choose(
    model,
    solve,
    { fixed: new Map([[project, isIn]]) },
    {
      ...time,
      ...(!isIn && { start: best.options.filter((option) => model.options[option]?.candidate !== project) }),
    },
  );
  if (choice === 'infeasible') return 'none';
  if (choice === 'unknown') {
    guard.fellShort();
    return undefined;
  }
  const [before, after] = [projectsOf(model, best.options), projectsOf(model, choice.options)];
  const ids = (indices: readonly number[]): string[] =>
    indices.filter((index) => index !== project).map((index) => model.candidates[index]?.id ?? '');
  const lost = (worth: number): number => Math.max(0, tidy(best.worth - worth));
  return {
    out: ids([...before].filter((index) => !after.has(index))),
    in: ids([...after].filter((index) => !before.has(index))),
    loss: lost(choice.worth),
    leastLoss: choice.status === 'optimal' ? lost(choice.worth) : lost(choice.bound ?? best.worth),
  };
}

/**
 * The least that is lost without a project, by the linear relaxation: a bound that is there at once, where a search would
 * take long. What would come instead is not known then.
 */
export async function leastLost(
  model: SelectionModel,
  solve: Solve,
  best: Choice,
  project: number,
  guard: Guard,
): Promise<Forced | undefined> {
  const time = guard.next();
  if (!time) return undefined;
  const { program, scale } = programOf(model, { objective: 'worth', fixed: new Map([[project, false]]) });
  const { status, objective } = await solve(program, { relaxed: true, ...time });
  if (status !== 'optimal' || objective === undefined) return undefined;
  const leastLoss = Math.max(0, tidy(best.worth - objective * scale));
  return { out: [], in: [], loss: Math.max(leastLoss, best.worth), leastLoss };
}

/** Indices of the projects of a selection, in order. */
export function projectsOf({ options }: SelectionModel, chosen: readonly number[]): Set<number> {
  return new Set(chosen.flatMap((option) => options[option]?.candidate ?? []));
}
