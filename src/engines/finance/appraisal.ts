import type { CashFlow } from './cash-flow.ts';
import { type Figure, known, unknown } from './figure.ts';
import { internalRatePercent } from './internal-rate.ts';
import { netPresentValue } from './net-present-value.ts';
import { paybackMonths } from './payback.ts';

export interface AppraisalTerms {
  /** Yearly, in per cent. */
  readonly discountRatePercent: number;
  /** When the first year comes, in years from today: 0, or 1 as in spreadsheets. */
  readonly firstFlowYear: number;
}

/** What a cash flow comes to. Amounts are in its currency. */
export interface Appraisal extends AppraisalTerms {
  readonly firstYear: number;
  readonly years: number;
  /** All costs and all benefits, not discounted. */
  readonly cost: number;
  readonly benefit: number;
  readonly netPresentValue: Figure;
  readonly internalRatePercent: Figure;
  readonly paybackMonths: Figure;
  /** Gain ÷ cost, not discounted, in per cent. */
  readonly returnPercent: Figure;
}

/** Net present value, internal rate of return, payback and return of a cash flow. */
export function appraise(flow: CashFlow, { discountRatePercent, firstFlowYear }: AppraisalTerms): Appraisal {
  const { firstYear, nets } = flow;
  const [cost, benefit] = [sum(flow.costs), sum(flow.benefits)];
  return {
    ...{ discountRatePercent, firstFlowYear, firstYear, years: nets.length, cost, benefit },
    netPresentValue: known(netPresentValue(nets, discountRatePercent / 100, firstFlowYear)),
    internalRatePercent: internalRatePercent(nets),
    paybackMonths: paybackMonths(nets, firstFlowYear),
    returnPercent: cost > 0 ? known(((benefit - cost) / cost) * 100) : unknown('Nothing is spent.'),
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}
