import type { Candidate, SelectionInput, Start } from '../../../../src/engines/selection/types.ts';

/** A selection: candidates, each with its start; written from the meaning of the limits alone. */
export type Selection = readonly { readonly candidate: Candidate; readonly start: Start }[];

/** Every selection there is: 2^n times the starts. */
export function* selections(candidates: readonly Candidate[]): Generator<Selection> {
  const [first, ...rest] = candidates;
  if (!first) {
    yield [];
    return;
  }
  for (const others of selections(rest)) {
    yield others;
    for (const start of first.starts) yield [{ candidate: first, start }, ...others];
  }
}

export function worthOf(selection: Selection): number {
  return selection.reduce((sum, { candidate }) => sum + (candidate.worth ?? 0), 0);
}

export function costOf(selection: Selection): number {
  return selection.reduce((sum, { start }) => sum + (start.cost ?? 0), 0);
}

/** The worth of the best selection that keeps to every limit; undefined where there is none. */
export function bestWorth(input: SelectionInput): number | undefined {
  let best: number | undefined;
  for (const selection of selections(input.candidates)) {
    const worth = worthOf(selection);
    if ((best === undefined || worth > best) && isAllowed(input, selection)) best = worth;
  }
  return best;
}

const ALMOST = 1e-6;

export function isAllowed(input: SelectionInput, selection: Selection): boolean {
  return isLogical(input, selection) && isAffordable(input, selection) && isDoable(input, selection);
}

function isLogical({ candidates, groups }: SelectionInput, selection: Selection): boolean {
  const chosen = new Set(selection.map(({ candidate }) => candidate.id));
  const counts = new Map<string, number>(Object.keys(groups).map((group) => [group, 0]));
  for (const { candidate } of selection) {
    if (candidate.excluded || candidate.requires.some((id) => !chosen.has(id))) return false;
    if (candidate.excludes.some((id) => chosen.has(id))) return false;
    if (candidate.group !== undefined) counts.set(candidate.group, (counts.get(candidate.group) ?? 0) + 1);
  }
  for (const [group, count] of counts) {
    const { atMost, atLeast } = groups[group] ?? { atMost: 1, atLeast: 0 };
    if (count > atMost || count < atLeast) return false;
  }
  return candidates.every(({ id, mandatory }) => !mandatory || chosen.has(id));
}

function isAffordable(
  { budget, budgets, infrastructure, themes, months }: SelectionInput,
  selection: Selection,
): boolean {
  if (budget && costOf(selection) > budget.amount + ALMOST) return false;
  for (const { months: period, category, amount } of budgets) {
    let spent = 0;
    for (const { start } of selection) {
      for (const entry of start.spending) {
        if (category !== undefined && entry.category !== category) continue;
        for (const month of period) spent += entry.amounts[month] ?? 0;
      }
    }
    if (spent > amount + ALMOST) return false;
  }
  for (const { resource, capacity } of infrastructure) {
    for (const month of months.keys()) {
      const held = selection.flatMap(({ start }) => start.infrastructure.filter((each) => each.resource === resource));
      if (held.reduce((sum, { amounts }) => sum + (amounts[month] ?? 0), 0) > (capacity[month] ?? 0) + ALMOST)
        return false;
    }
  }
  return themes.every(({ theme, minimum, maximum, of }) => {
    const size = ({ candidate, start }: Selection[number]): number =>
      of === 'count' ? 1 : of === 'cost' ? (start.cost ?? 0) : candidate.effort;
    const whole = selection.reduce((sum, each) => sum + size(each), 0);
    const part = selection.reduce((sum, each) => sum + (each.candidate.theme === theme ? size(each) : 0), 0);
    return part >= minimum * whole - ALMOST && part <= maximum * whole + ALMOST;
  });
}

/** Every set of kinds of work asks for no more days than those people have who can do some of it (Gale 1957). */
function isDoable({ supply, ranks, months }: SelectionInput, selection: Selection): boolean {
  if (supply.length === 0) return true;
  return [...months.keys()].every((month) => {
    const demand = new Map<string, { skill: string; rank: number; days: number }>();
    for (const { start } of selection) {
      for (const { skill, level, days } of start.skills) {
        const known = demand.get(`${skill}/${level}`);
        const rank = ranks[level] ?? Number.NEGATIVE_INFINITY;
        demand.set(`${skill}/${level}`, { skill, rank, days: (known?.days ?? 0) + (days[month] ?? 0) });
      }
    }
    const work = [...demand.values()];
    for (let mask = 1; mask < 2 ** work.length; mask += 1) {
      const set = work.filter((_, index) => mask & (1 << index));
      const asked = set.reduce((sum, { days }) => sum + days, 0);
      const able = supply.filter(({ skills }) =>
        set.some(({ skill, rank }) => skills.some((own) => own.skill === skill && (ranks[own.level] ?? 0) >= rank)),
      );
      if (asked > able.reduce((sum, { days }) => sum + (days[month] ?? 0), 0) + ALMOST) return false;
    }
    return true;
  });
}
