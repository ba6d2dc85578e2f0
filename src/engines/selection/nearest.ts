import type { Solve } from '../solver/types.ts';
import { choiceOf, idsOf } from './choose.ts';
import type { Guard } from './guard.ts';
import type { SelectionModel } from './model/parts.ts';
import { numberWords, tidy } from './model/words.ts';
import { programOf, type SelectionProgram } from './program/program.ts';
import type { LimitName, NearestSelection } from './types.ts';

/** Less than this of a rule, or of a thousandth of what there is, is rounding. */
const NOTHING = 1e-4;

/**
 * The selection that breaks the limits least, and of those that give way in the same limits no further, the one that is
 * worth most (elastic programming, lexicographic).
 * A resource counts by the share by which it is exceeded, a rule that is broken as much as a resource that is taken
 * twice, and something that must be done half as much again: so money a little short gives way first. What a project
 * requires never does, nor what must not be done.
 */
export async function nearestTo(
  model: SelectionModel,
  solve: Solve,
  guard: Guard,
): Promise<NearestSelection | undefined> {
  const time = guard.part(0.6).next();
  if (!time) return undefined;
  const elastic = { isElastic: true, givesWay: true } as const;
  const least = programOf(model, { ...elastic, objective: 'shortage' });
  const first = await solve(least.program, time);
  if (first.values.length === 0) return undefined;
  const mostBeyond = new Map(
    least.extras.flatMap(({ limit, column, weight }): [string, number][] => {
      const amount = first.values[column] ?? 0;
      return amount * weight > NOTHING ? [[limit.id, amount]] : [];
    }),
  );
  const more = guard.next();
  const worthiest = programOf(model, { ...elastic, objective: 'worth', mostBeyond });
  const second = more && (await solve(worthiest.program, more));
  const hasBoth = second !== undefined && second.values.length > 0;
  return nearest(
    model,
    hasBoth ? worthiest : least,
    hasBoth ? second.values : first.values,
    first.status === 'optimal' && second?.status === 'optimal',
  );
}

function nearest(
  model: SelectionModel,
  { extras }: SelectionProgram,
  values: readonly number[],
  proven: boolean,
): NearestSelection {
  const chosen = model.options.flatMap((_, option) => ((values[option] ?? 0) > 0.5 ? [option] : []));
  return {
    selected: idsOf(model, chosen),
    objective: choiceOf(model, chosen).worth,
    exceeded: extras.flatMap(({ limit, unit, column, weight }) => {
      const amount = Math.round((values[column] ?? 0) * 1e6) / 1e6;
      return amount * weight > NOTHING
        ? [{ limit, amount: tidy(amount), unit, message: messageOf(limit, amount, unit) }]
        : [];
    }),
    projects: chosen.flatMap((option) => {
      const { candidate, start } = model.options[option] ?? {};
      const project = model.candidates[candidate ?? -1];
      return project ? [{ id: project.id, title: project.title, file: project.file, offset: start?.offset ?? 0 }] : [];
    }),
    proven,
  };
}

/** `the budget is exceeded by 20,000 EUR`, `PRJ-002 must be done: it is left out`. */
function messageOf({ kind, title }: LimitName, amount: number, unit: string): string {
  if (kind === 'mandatory') return `${title}: it is left out`;
  if (unit === '' || unit === 'projects') return `a rule does not hold: ${title}`;
  return `${title} is exceeded by ${numberWords(Math.ceil(amount * 100 - 1e-6) / 100)} ${unit}`;
}
