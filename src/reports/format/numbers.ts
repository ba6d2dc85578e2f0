import type { Money } from '../model/common.ts';

const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const PRECISE = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const ONE_DIGIT = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** `1234.5` → `1,234.5`. */
export function formatNumber(value: number | undefined): string | undefined {
  return value === undefined || !Number.isFinite(value) ? undefined : PRECISE.format(value);
}

/** A score 0 to 100 with one digit: `78.4`. */
export function formatScore(value: number | undefined): string | undefined {
  return value === undefined || !Number.isFinite(value) ? undefined : ONE_DIGIT.format(value);
}

/** A share 0 to 1 in whole percent: `0.4` → `40%`. */
export function formatShare(share: number | undefined): string | undefined {
  return share === undefined || !Number.isFinite(share) ? undefined : `${WHOLE.format(share * 100)}%`;
}

/** The currency by its code, which is never ambiguous: `EUR 420,000`. Undefined without an amount. */
export function formatMoney(money: Money | undefined): string | undefined {
  const amount = formatNumber(money?.amount);
  if (amount === undefined) return undefined;
  return money?.currency ? `${money.currency}\u00a0${amount}` : amount;
}

/** The sum of amounts in one currency; undefined when they are in several, or there is none. */
export function sumMoney(amounts: readonly (Money | undefined)[]): Money | undefined {
  let sum = 0;
  const currencies = new Set<string | undefined>();
  for (const money of amounts) {
    if (money?.amount === undefined) continue;
    sum += money.amount;
    currencies.add(money.currency);
  }
  return currencies.size === 1 ? { amount: sum, currency: [...currencies][0] } : undefined;
}
