import {
  type BenefitComparison,
  type BenefitInput,
  type BenefitSums,
  benefitSums,
  benefitsOverPeriod,
  compareBenefits,
} from '../engines/finance/benefits.ts';
import type { DataOf } from '../kinds/kinds.ts';
import type { Configuration } from '../workspace/configuration.ts';
import { type CommonCurrency, commonCurrency, type WrittenSum } from './sums.ts';

type Data = DataOf<'charter'>;
type Written =
  | {
      readonly description?: string | undefined;
      readonly value?: string | WrittenSum;
      readonly perYear?: boolean | undefined;
    }
  | undefined;

/** Benefits as promised and as realised, in one currency. */
export interface Benefits {
  readonly currency: string | undefined;
  readonly pairs: readonly BenefitComparison[];
  readonly promised: BenefitSums;
  readonly realized: BenefitSums;
  /** Years of the appraisal period; undefined where neither charter nor catalogue says it. */
  readonly years: number | undefined;
  /** All that is promised over the appraisal period; undefined where that is not known. */
  readonly promisedOverPeriod: number | undefined;
}

/** What the business case promises in money beside what the outcome says has arrived. */
export function benefitsOf(configuration: Configuration, { businessCase, outcome }: Data): Benefits {
  const [promised, realized] = [businessCase?.benefits ?? [], outcome?.benefitsRealized ?? []];
  const money = commonCurrency(configuration, [...promised, ...realized].map(sumOf));
  const [promises, results] = [inputs(promised, money), inputs(realized, money)];
  const years = businessCase?.appraisalYears ?? configuration.catalog.finance.appraisalYears;
  const sums = benefitSums(promises);
  return {
    currency: money.currency,
    pairs: compareBenefits(promises, results),
    promised: sums,
    realized: benefitSums(results),
    years,
    promisedOverPeriod: benefitsOverPeriod(sums, years),
  };
}

function inputs(list: readonly Written[], money: CommonCurrency): BenefitInput[] {
  return list.flatMap((each) => {
    const { description, perYear = false } = each ?? {};
    return description === undefined ? [] : [{ description, amount: money.amountOf(sumOf(each)), perYear }];
  });
}

/** Words are no sum. */
function sumOf(each: Written): WrittenSum {
  const value = each?.value;
  return typeof value === 'string' ? undefined : value;
}

/** Day by which a benefit should have arrived, under its present name or the older one. */
export function dueDateOf(benefit: {
  readonly by?: string | undefined;
  readonly realizedBy?: string | undefined;
}): string | undefined {
  return benefit.by ?? benefit.realizedBy;
}
