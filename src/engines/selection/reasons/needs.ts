import type { Solve } from '../../solver/types.ts';
import type { Guard } from '../guard.ts';
import type { SelectionModel } from '../model/parts.ts';
import { tidy } from '../model/words.ts';
import { programOf } from '../program/program.ts';
import type { RejectedProject } from '../types.ts';

/** Less than this is rounding. */
const NOTHING = 1e-6;

/**
 * The least more of resources with which a project could be done beside all that is selected, each measured against what
 * there is of it. Selected projects may start at another of their times, and what the project requires comes with it.
 * @returns `none` where no amount of resources would do: then it is a matter of logic; undefined where time was short
 */
export async function needsOf(
  model: SelectionModel,
  solve: Solve,
  project: number,
  selected: ReadonlySet<number>,
  guard: Guard,
): Promise<RejectedProject['needs'] | 'none' | undefined> {
  const time = guard.next();
  if (!time) return undefined;
  const inside = withRequired(model, project, selected);
  const fixed = new Map(model.candidates.map((_, index) => [index, inside.has(index)]));
  const { program, extras } = programOf(model, { objective: 'shortage', isElastic: true, fixed });
  const { status, values } = await solve(program, time);
  if (status === 'infeasible') return 'none';
  if (status !== 'optimal') {
    guard.fellShort();
    return undefined;
  }
  return extras.flatMap(({ limit, unit, column }) => {
    const amount = tidy(values[column] ?? 0);
    return amount > NOTHING ? [{ limit, amount, unit }] : [];
  });
}

/** The selected projects, one more, and all that it requires as far as it is a candidate. */
function withRequired({ candidates }: SelectionModel, project: number, selected: ReadonlySet<number>): Set<number> {
  const inside = new Set(selected).add(project);
  // A set that grows while it is walked is walked to its end.
  for (const index of inside) {
    for (const id of candidates[index]?.requires ?? []) {
      const required = candidates.findIndex((candidate) => candidate.id === id);
      if (required >= 0) inside.add(required);
    }
  }
  return inside;
}
