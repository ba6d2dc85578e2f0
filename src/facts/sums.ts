import type { Configuration } from '../workspace/configuration.ts';

/** An amount as a record may write it: a plain number is in the workspace's currency. */
export type WrittenSum =
  | number
  | { readonly amount?: number | undefined; readonly currency?: string | undefined }
  | undefined;

/** Amounts in one currency. */
export interface CommonCurrency {
  /** Undefined where nobody names one. */
  readonly currency: string | undefined;
  /** Undefined of what is not written, or in a currency without a rate. */
  amountOf(written: WrittenSum): number | undefined;
}

/**
 * One currency for amounts that are to be compared or added up: the one that all of them are in, else the workspace's, by
 * `exchangeRates` of `portolan.yaml`. It is looked for in these amounts and the configuration alone.
 */
export function commonCurrency({ settings }: Configuration, amounts: readonly WrittenSum[]): CommonCurrency {
  const own = settings.currency ?? settings.portfolio?.budget?.currency;
  const rates = settings.exchangeRates ?? {};
  const written = amounts.filter((each) => each !== undefined);
  const named = new Set(written.map((each) => currencyOf(each) ?? own));
  const currency = named.size === 1 ? [...named][0] : own;
  return {
    currency,
    amountOf: (each) => {
      const amount = typeof each === 'object' ? each.amount : each;
      const its = currencyOf(each) ?? own;
      if (amount === undefined || its === currency) return amount;
      // Rates lead to the workspace's currency only.
      const rate = its !== undefined && currency === own && Object.hasOwn(rates, its) ? rates[its] : undefined;
      return rate !== undefined && Number.isFinite(rate) ? amount * rate : undefined;
    },
  };
}

function currencyOf(written: WrittenSum): string | undefined {
  return typeof written === 'object' ? written.currency : undefined;
}

/** Rounding of sums of money is no difference. */
const ROUNDING = 1e-9;

export function isAbove(amount: number, limit: number): boolean {
  return amount > limit * (1 + ROUNDING) + ROUNDING;
}
