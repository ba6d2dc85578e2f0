import type { PeriodBudget, Start } from '../types.ts';
import { type Limit, type ModelParts, termsOf } from './limits.ts';

/** The budget of the whole, and those of single periods. */
export function moneyLimits(parts: ModelParts): Limit[] {
  const { budget, budgets, currency } = parts.input;
  // It is there without a limit too, for other budgets to be tried out.
  const whole: Limit = {
    name: { kind: 'budget', id: 'budget', title: 'the budget', origin: budget?.origin },
    lower: Number.NEGATIVE_INFINITY,
    upper: budget?.amount ?? Number.POSITIVE_INFINITY,
    terms: termsOf(parts, ({ cost }) => cost),
    unit: currency,
  };
  const periods = budgets.map((period): Limit => {
    const suffix = period.category === undefined ? '' : ` (${period.category})`;
    const id = `budget:${period.period}${period.category === undefined ? '' : `/${period.category}`}`;
    return {
      name: { kind: 'period-budget', id, title: `the budget of ${period.period}${suffix}`, origin: period.origin },
      lower: Number.NEGATIVE_INFINITY,
      upper: period.amount,
      terms: termsOf(parts, ({ start }) => spentIn(period, start)),
      unit: currency,
    };
  });
  return [whole, ...numbered(periods)];
}

function spentIn({ months, category }: PeriodBudget, { spending }: Start): number {
  return spending
    .filter((entry) => category === undefined || entry.category === category)
    .reduce((sum, { amounts }) => months.reduce((total, month) => total + (amounts[month] ?? 0), sum), 0);
}

/** Two budgets of one period are two limits. */
function numbered(limits: readonly Limit[]): Limit[] {
  const seen = new Map<string, number>();
  return limits.map((limit) => {
    const { id } = limit.name;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? limit : { ...limit, name: { ...limit.name, id: `${id}#${count}` } };
  });
}
