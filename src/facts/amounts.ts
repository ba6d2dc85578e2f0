import type { Configuration } from '../workspace/configuration.ts';
import type { WrittenAmount } from './gathering/money.ts';

/** Amounts that can be compared, in their order. */
export interface Comparable {
  readonly amounts: readonly number[];
  /** Undefined where nobody names one. */
  readonly currency: string | undefined;
}

/**
 * Amounts of one record in one currency: their own where it is the same, else that of `portolan.yaml` by its rates.
 * Undefined where one of them is missing or cannot be converted: then nothing can be said of them together.
 */
export function comparable(
  written: readonly (WrittenAmount | undefined)[],
  { settings }: Pick<Configuration, 'settings'>,
): Comparable | undefined {
  const own = settings.currency ?? settings.portfolio?.budget?.currency;
  const currencies = new Set(written.map((each) => each?.currency ?? own));
  const [only] = currencies;
  const isShared = currencies.size === 1;
  const amounts = written.map((each) => {
    if (each?.amount === undefined) return undefined;
    const rate = isShared ? 1 : rateOf(each.currency ?? own, own, settings.exchangeRates ?? {});
    return rate === undefined ? undefined : each.amount * rate;
  });
  if (!amounts.every((amount) => amount !== undefined)) return undefined;
  return { amounts, currency: isShared ? only : own };
}

function rateOf(
  currency: string | undefined,
  own: string | undefined,
  rates: Readonly<Record<string, number | undefined>>,
): number | undefined {
  if (currency === undefined || own === undefined) return undefined;
  if (currency === own) return 1;
  return Object.hasOwn(rates, currency) ? rates[currency] : undefined;
}

/** Rounding of sums of money is no difference. */
const ROUNDING = 1e-9;

export function isAbove(amount: number, limit: number): boolean {
  return amount > limit * (1 + ROUNDING) + ROUNDING;
}
