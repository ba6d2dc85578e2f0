import { dayOf, spreadEvenly } from '../../engines/capacity/calendar.ts';
import { isCountable } from '../../engines/capacity/numbers.ts';
import type { CapacityProblem, Month, Origin } from '../../engines/capacity/types.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import type { Project } from '../../workspace/project.ts';
import { monthsNamed, type PlanningPeriod } from './period.ts';
import { moved, placed, projectDates } from './schedule.ts';
import { chartersOf, origin, projectId, type Source, teamsOf } from './source.ts';

/** An amount as a record writes it. */
export interface WrittenAmount {
  readonly amount?: number | undefined;
  readonly currency?: string | undefined;
}

/** What an amount is worth. Neither amount nor problem: nothing is written. */
export interface Converted {
  /** In the currency of the workspace; undefined when it cannot be said. */
  readonly amount: number | undefined;
  readonly problem?: CapacityProblem;
}

/** Turns amounts into the workspace's currency. */
export interface Converter {
  /** Undefined where nobody names one, or several are named and none is the workspace's. */
  readonly currency: string | undefined;
  convert(written: WrittenAmount | undefined, at: Origin, project?: string): Converted;
}

/**
 * By `currency` and `exchangeRates` of `portolan.yaml`. Where it names no currency, that of the portfolio's budget counts
 * as the workspace's, else the one that all budgets and rates of people are in.
 */
export function converter(project: Project): Converter {
  const { settings } = project.configuration;
  const rates = settings.exchangeRates ?? {};
  const own = settings.currency ?? settings.portfolio?.budget?.currency ?? onlyCurrency(project);
  return {
    currency: own,
    convert: (written, at, id) => {
      if (written?.amount === undefined) return { amount: undefined };
      const { amount, currency } = written;
      const unusable = (code: string, message: string): Converted => ({
        amount: undefined,
        problem: { code, message, origin: at, project: id },
      });
      const counted = (inOwn: number): Converted =>
        isCountable(inOwn)
          ? { amount: inOwn }
          : unusable('not-countable', `An amount of ${amount} cannot be counted with: it does not count.`);
      if (currency === undefined || currency === own) return counted(amount);
      const rate = Object.hasOwn(rates, currency) ? rates[currency] : undefined;
      if (own !== undefined && rate !== undefined && Number.isFinite(rate)) return counted(amount * rate);
      const lack = own === undefined ? 'no "currency"' : `no rate for ${currency} under "exchangeRates"`;
      return unusable('unknown-currency', `portolan.yaml has ${lack}: ${amount} ${currency} does not count.`);
    },
  };
}

function onlyCurrency(project: Project): string | undefined {
  const charters = chartersOf(project).flatMap(({ data: { budget } }) => [
    budget?.total,
    ...(budget?.items ?? []).map((item) => item?.amount),
  ]);
  const rates = teamsOf(project).flatMap(({ data }) => (data.members ?? []).map((member) => member?.costPerDay));
  const named = new Set([...charters, ...rates].flatMap((written) => written?.currency ?? []));
  return named.size === 1 ? [...named][0] : undefined;
}

export type CostCategory = 'capex' | 'opex' | 'other';

/** What a project costs, in the workspace's currency. */
export interface ProjectCost {
  /** All of it, whenever it is spent, contingency included; undefined when nothing says. */
  readonly total: number | undefined;
  /** What falls into the planning period; undefined when nothing says what it costs. */
  readonly inPeriod: number | undefined;
  /** What falls into the months of the planning period, by booking category; only those that have any. */
  readonly spending: readonly { readonly category: CostCategory; readonly amounts: readonly number[] }[];
  readonly problems: readonly CapacityProblem[];
}

export interface CostOptions {
  readonly period: PlanningPeriod;
  readonly money: Converter;
  /** Whole months by which the project starts later: undated money moves with it, dated money is committed. */
  readonly offset?: number;
}

/** Money of one category, and the period it is planned for. */
interface Part {
  readonly amount: number;
  readonly category: CostCategory;
  readonly period: string | undefined;
}

/**
 * The budget of a charter. Items with a period count with their share of its months; undated items, and what the total
 * is above the items, are spread evenly over the days from the project's start to its end, or over the planning period
 * where the project has no dates. Without a total it is the items plus the contingency.
 */
export function projectCost(source: Source, charter: Artifact<'charter'>, options: CostOptions): ProjectCost {
  const { period, money, offset = 0 } = options;
  const { budget } = charter.data;
  const project = projectId(source, charter);
  const problems: CapacityProblem[] = [];
  const read = (written: Parameters<Converter['convert']>[0], pointer: string): number | undefined => {
    const { amount, problem } = money.convert(written, origin(source, charter.uri, pointer), project);
    if (problem) problems.push(problem);
    return amount;
  };
  const items: Part[] = (budget?.items ?? []).flatMap((item, index) => {
    const amount = item && read(item.amount, `/budget/items/${index}/amount`);
    return item && amount !== undefined ? [{ amount, category: item.category ?? 'other', period: item.period }] : [];
  });
  const written = read(budget?.total, '/budget/total');
  const itemsTotal = items.reduce((sum, { amount }) => sum + amount, 0);
  const total = written ?? (items.length > 0 ? itemsTotal * (1 + (budget?.contingencyPercent ?? 0) / 100) : undefined);
  if (total === undefined) return { total, inPeriod: undefined, spending: [], problems };

  const span = projectSpan(charter, period, offset);
  const sums: Record<CostCategory, number[]> = {
    capex: period.months.map(() => 0),
    opex: period.months.map(() => 0),
    other: period.months.map(() => 0),
  };
  const rest: Part = { amount: Math.max(0, total - itemsTotal), category: 'other', period: undefined };
  for (const { amount, category, period: named } of [...items, rest]) {
    const months = named === undefined ? [] : monthsNamed(named);
    const parts =
      months.length > 0 ? inMonths(amount, months, period.months) : spreadEvenly(amount, span, period.spans).inside;
    for (const [month, part] of parts.entries()) sums[category][month] = (sums[category][month] ?? 0) + part;
  }
  const spending = (['capex', 'opex', 'other'] as const).flatMap((category) =>
    sums[category].some((amount) => amount !== 0) ? [{ category, amounts: sums[category] }] : [],
  );
  const inPeriod = spending.reduce((sum, { amounts }) => sum + amounts.reduce((all, each) => all + each, 0), 0);
  return { total, inPeriod, spending, problems };
}

/** The days that undated money is spread over. */
function projectSpan(
  { data }: Artifact<'charter'>,
  { whole }: PlanningPeriod,
  offset: number,
): PlanningPeriod['whole'] {
  const dates = placed(moved(projectDates(data), offset), whole);
  return dates ? { first: dayOf(dates.from), last: dayOf(dates.to) } : whole;
}

function inMonths(amount: number, named: readonly Month[], months: readonly Month[]): number[] {
  return months.map((month) => (named.includes(month) ? amount / named.length : 0));
}
