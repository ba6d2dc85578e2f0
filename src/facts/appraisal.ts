import { type Appraisal, appraise } from '../engines/finance/appraisal.ts';
import { cashFlow, MOST_YEARS, type YearFlow } from '../engines/finance/cash-flow.ts';
import type { DataOf } from '../kinds/kinds.ts';
import type { Configuration } from '../workspace/configuration.ts';
import { type CommonCurrency, commonCurrency, type WrittenSum } from './sums.ts';

/** What the cash flow of a charter comes to. */
export interface CharterAppraisal {
  /** Undefined where it cannot be computed: `unknown` says why. */
  readonly figures: Appraisal | undefined;
  readonly unknown: string | undefined;
  /** Undefined where nobody names one. */
  readonly currency: string | undefined;
  /** Who says the discount rate. */
  readonly rateFrom: 'charter' | 'catalogue';
  /** An amount in the currency of the figures; undefined where it cannot be one. */
  readonly amountOf: CommonCurrency['amountOf'];
}

/** Undefined where the business case has no cash flow. */
export function appraisalOf(configuration: Configuration, data: DataOf<'charter'>): CharterAppraisal | undefined {
  const { cashFlow: written = [], discountRatePercent } = data.businessCase ?? {};
  const years = written.flatMap((each) => (each?.year === undefined ? [] : { ...each, year: each.year }));
  if (years.length === 0) return undefined;
  const { currency, amountOf } = commonCurrency(
    configuration,
    years.flatMap(({ cost, benefit }) => [cost, benefit]),
  );
  const context = {
    currency,
    amountOf,
    rateFrom: discountRatePercent === undefined ? 'catalogue' : 'charter',
  } as const;
  const lacking = (unknown: string): CharterAppraisal => ({ ...context, figures: undefined, unknown });
  const flows: YearFlow[] = [];
  for (const { year, cost, benefit } of years) {
    const [spent, gained] = [orNothing(cost, amountOf), orNothing(benefit, amountOf)];
    if (spent === undefined || gained === undefined)
      return lacking(`The amounts of ${year} cannot be made one currency.`);
    flows.push({ year, cost: spent, benefit: gained });
  }
  const flow = cashFlow(flows);
  if (!flow) return lacking(`The years lie more than ${MOST_YEARS} apart.`);
  const { finance } = configuration.catalog;
  const terms = {
    discountRatePercent: discountRatePercent ?? finance.discountRatePercent,
    firstFlowYear: finance.firstFlowYear,
  };
  return { ...context, figures: appraise(flow, terms), unknown: undefined };
}

/** What is not written of a year is 0. */
function orNothing(written: WrittenSum, amountOf: CommonCurrency['amountOf']): number | undefined {
  const isWritten = typeof written === 'object' ? written.amount !== undefined : written !== undefined;
  return isWritten ? amountOf(written) : 0;
}

/** `8 % a year, by the catalogue; the first year is not discounted`. */
export function termsText({ figures, rateFrom }: CharterAppraisal): string {
  if (!figures) return '';
  const rate = `${Number(figures.discountRatePercent.toFixed(2))} % a year, by the ${rateFrom}`;
  return `${rate}; the first year is ${figures.firstFlowYear === 0 ? 'not ' : ''}discounted`;
}
