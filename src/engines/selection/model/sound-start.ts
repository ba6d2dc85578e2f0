import { isCountable } from '../../capacity/numbers.ts';
import type { Candidate, SelectionInput, SelectionProblem, Start } from '../types.ts';
import { tidy } from './words.ts';

/** A start with only such amounts as can be counted. Amounts for months outside the period are left out. */
export function soundStart(
  { id, origins }: Candidate,
  start: Start,
  limits: Pick<SelectionInput, 'months' | 'infrastructure' | 'ranks' | 'budget'>,
  report: (problem: SelectionProblem) => void,
): Start {
  const { months, infrastructure, ranks, budget } = limits;
  const isCostUsable = start.cost === undefined || isAmount(start.cost);
  if (!isCostUsable) {
    const message = `The cost of ${id} is ${start.cost}: it counts as unknown, which is 0.`;
    report({ code: 'invalid-cost', message, origin: origins.cost });
  } else if (start.cost === undefined && budget) {
    const message = `What ${id} costs is not known: it counts as 0 against the budget.`;
    report({ code: 'unknown-cost', message, origin: origins.cost });
  }
  const soundAmounts = (amounts: readonly number[], what: string): number[] =>
    months.map((_, month) => {
      const amount = amounts[month] ?? 0;
      if (isAmount(amount)) return amount;
      report({ code: 'invalid-amount', message: `${id} has an amount of ${what} that is ${amount}: it counts as 0.` });
      return 0;
    });
  return {
    offset: start.offset,
    cost: isCostUsable && start.cost !== undefined ? tidy(start.cost) : undefined,
    spending: start.spending.map((entry) => ({ ...entry, amounts: soundAmounts(entry.amounts, 'money') })),
    skills: start.skills.map((entry) => {
      if (ranks[entry.level] === undefined) {
        const message = `${id} asks for the level "${entry.level}", which is not known: it counts as the lowest.`;
        report({ code: 'unknown-level', message, origin: origins[`skill:${entry.skill}`] });
      }
      return { ...entry, days: soundAmounts(entry.days, entry.skill) };
    }),
    infrastructure: start.infrastructure.flatMap((entry) => {
      if (infrastructure.some(({ resource }) => resource === entry.resource)) {
        return [{ ...entry, amounts: soundAmounts(entry.amounts, entry.resource) }];
      }
      const message = `${id} asks for "${entry.resource}", which no team provides: how much there is is not known, it is not counted.`;
      report({ code: 'unknown-resource', message, origin: origins[`infrastructure:${entry.resource}`] });
      return [];
    }),
  };
}

function isAmount(value: number): boolean {
  return isCountable(value) && value >= 0;
}
