import type { SelectionInput, SelectionProblem } from '../types.ts';

/** The limits that can be used: one whose amount is no number holds nothing back, a negative one is nothing. */
export function soundLimits(input: SelectionInput, report: (problem: SelectionProblem) => void): SelectionInput {
  const amountOf = (amount: number, what: string, origin: SelectionProblem['origin']): number => {
    if (Number.isNaN(amount)) {
      report({ code: 'invalid-limit', message: `${what} is no number: it limits nothing.`, origin });
      return Number.POSITIVE_INFINITY;
    }
    if (amount < 0) report({ code: 'invalid-limit', message: `${what} is negative: it counts as 0.`, origin });
    return Math.max(0, amount);
  };
  const { budget, budgets, themes, supply, infrastructure, months } = input;
  return {
    ...input,
    budget: budget && { ...budget, amount: amountOf(budget.amount, 'The budget', budget.origin) },
    budgets: budgets.map((each) => ({
      ...each,
      amount: amountOf(each.amount, `The budget of ${each.period}`, each.origin),
    })),
    themes: themes.map((theme) => ({ ...theme, minimum: share(theme.minimum, 0), maximum: share(theme.maximum, 1) })),
    supply: supply
      .map((profile) => ({ ...profile, days: months.map((_, month) => available(profile.days[month])) }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    infrastructure: infrastructure.map((each) => ({
      ...each,
      capacity: months.map((_, month) => available(each.capacity[month])),
    })),
  };
}

function available(amount: number | undefined): number {
  return amount !== undefined && amount > 0 ? amount : 0;
}

function share(value: number, unknown: number): number {
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : unknown;
}
