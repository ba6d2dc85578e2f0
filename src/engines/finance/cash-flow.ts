/** What a project costs and brings in a year. */
export interface YearFlow {
  /** A calendar year, or one counted from the first. */
  readonly year: number;
  readonly cost: number;
  readonly benefit: number;
}

/** Costs and benefits of every year from the first to the last, in one currency. */
export interface CashFlow {
  readonly firstYear: number;
  readonly costs: readonly number[];
  readonly benefits: readonly number[];
  /** Benefits less costs. */
  readonly nets: readonly number[];
}

/** Nobody appraises a project over more years: a slip in one must not stall an editor. */
export const MOST_YEARS = 100;

/** Adds up what is written of a year more than once; years that nobody wrote are 0. Undefined of nothing, or of too long. */
export function cashFlow(flows: readonly YearFlow[]): CashFlow | undefined {
  let [firstYear, lastYear] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { year } of flows) {
    firstYear = Math.min(firstYear, year);
    lastYear = Math.max(lastYear, year);
  }
  const length = lastYear - firstYear + 1;
  if (flows.length === 0 || length > MOST_YEARS) return undefined;
  const sums = (amountOf: (flow: YearFlow) => number): number[] => {
    const amounts = Array.from({ length }, () => 0);
    for (const flow of flows) {
      const index = flow.year - firstYear;
      amounts[index] = (amounts[index] ?? 0) + amountOf(flow);
    }
    return amounts;
  };
  const [costs, benefits] = [sums(({ cost }) => cost), sums(({ benefit }) => benefit)];
  return { firstYear, costs, benefits, nets: benefits.map((benefit, index) => benefit - (costs[index] ?? 0)) };
}
