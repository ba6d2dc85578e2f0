import type { CapacityProblem } from '../../engines/capacity/types.ts';
import type { PeriodBudget, SelectionInput } from '../../engines/selection/types.ts';
import type { Converter, WrittenAmount } from '../gathering/money.ts';
import { monthsNamed, type PlanningPeriod } from '../gathering/period.ts';
import { type Source, settingsOrigin } from '../gathering/source.ts';
import type { Scenario } from './scenario.ts';

export interface BudgetContext {
  readonly period: PlanningPeriod;
  readonly money: Converter;
  readonly scenario: Scenario;
  /** Whoever asks names the budget of the whole. */
  readonly budget: number | undefined;
}

/** The budgets that count, in the workspace's currency. One that cannot be converted limits nothing and is named. */
export function budgetsOf(
  source: Source,
  { period, money, scenario, budget: asked }: BudgetContext,
): Pick<SelectionInput, 'budget' | 'budgets'> & { readonly problems: CapacityProblem[] } {
  const settings = source.project.configuration.settings.portfolio;
  const problems: CapacityProblem[] = [];
  const report = (code: string, message: string, pointer: string): void => {
    problems.push({ code, message, origin: settingsOrigin(source, pointer) });
  };
  const read = (written: WrittenAmount | undefined, pointer: string): number | undefined => {
    const { amount, problem } = money.convert(written, { file: '', ...settingsOrigin(source, pointer), pointer });
    if (problem) problems.push(problem);
    return amount;
  };

  const [written, pointer] = scenario.budget
    ? [scenario.budget, `${scenario.origin?.pointer}/budget`]
    : [settings?.budget, '/portfolio/budget'];
  const whole = asked ?? scaled(read(written, pointer), scenario.budgetFactor);
  const origin = settingsOrigin(source, pointer);
  const budgets = (settings?.budgets ?? []).flatMap((entry, index): PeriodBudget[] => {
    const place = `/portfolio/budgets/${index}`;
    const amount = scaled(read(entry?.amount, `${place}/amount`), scenario.budgetFactor);
    if (entry?.period === undefined || amount === undefined) return [];
    const named = monthsNamed(entry.period);
    const months = period.months.flatMap((month, at) => (named.includes(month) ? [at] : []));
    if (months.length === 0) {
      report(
        'period-outside',
        `The budget of ${entry.period} lies outside the planning period: it limits nothing.`,
        place,
      );
      return [];
    }
    return [{ period: entry.period, months, category: entry.category, amount, origin: settingsOrigin(source, place) }];
  });
  return {
    budget: whole === undefined ? undefined : { amount: whole, ...(asked === undefined && { origin }) },
    budgets,
    problems,
  };
}

function scaled(amount: number | undefined, factor: number): number | undefined {
  return amount === undefined ? undefined : amount * factor;
}
