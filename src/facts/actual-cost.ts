import type { DataOf } from '../kinds/kinds.ts';
import type { Configuration } from '../workspace/configuration.ts';
import { commonCurrency, type WrittenSum } from './sums.ts';
import { tolerancesOf } from './tolerances.ts';

type Data = DataOf<'charter'>;

/** What a project has cost, held against its budget. Amounts are in one currency. */
export interface ActualCost {
  readonly currency: string | undefined;
  readonly actual: number;
  /** Day of the figure; undefined where none is written. */
  readonly on: string | undefined;
  /** JSON Pointer of what says it. */
  readonly pointer: '/outcome/actualCost' | '/budget/actual';
  /** Undefined where the budget has no total, or one that cannot be compared. */
  readonly total: number | undefined;
  /** The total and what tolerance allows beyond it; undefined where no tolerance is known. */
  readonly limit: number | undefined;
  /** Actual ÷ total; undefined without a total. */
  readonly share: number | undefined;
}

/** What the project has cost at its end, else so far. Undefined where nothing says it. */
export function actualCostOf(configuration: Configuration, data: Data): ActualCost | undefined {
  const { budget, outcome } = data;
  const atEnd = outcome?.actualCost?.amount !== undefined;
  const written: WrittenSum = atEnd ? outcome.actualCost : budget?.actual;
  const money = commonCurrency(configuration, [written, budget?.total]);
  const actual = money.amountOf(written);
  if (actual === undefined) return undefined;
  const total = money.amountOf(budget?.total);
  const { over } = tolerancesOf(data).costPercent;
  return {
    currency: money.currency,
    actual,
    on: atEnd ? outcome.closedOn : budget?.actual?.on,
    pointer: atEnd ? '/outcome/actualCost' : '/budget/actual',
    total,
    limit: total === undefined || over === undefined ? undefined : total * (1 + over / 100),
    share: total === undefined || total === 0 ? undefined : actual / total,
  };
}
