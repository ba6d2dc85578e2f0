import type { Objective } from '../../../engines/selection/types.ts';
import { formatMoney, formatNumber, formatScore } from '../../format/numbers.ts';
import { OBJECTIVES } from './names.ts';

/** Writes amounts of an objective: points with one digit, money with its currency. */
export function worthText(objective: Objective, currency: string | undefined): (worth: number | null) => string {
  const { unit } = OBJECTIVES[objective];
  return (worth) => {
    if (worth === null) return 'unknown';
    const text = unit === 'money' ? formatMoney({ amount: Math.round(worth), currency }) : formatScore(worth);
    return text ?? 'unknown';
  };
}

/** An amount of a resource: `EUR 1,200`, `14 days`. */
export function amountText(amount: number, unit: string): string {
  const text = formatNumber(Math.abs(amount) >= 100 ? Math.round(amount) : Math.round(amount * 10) / 10) ?? '';
  return /^[A-Z]{3}$/.test(unit) ? `${unit}\u00a0${text}` : `${text}\u00a0${unit}`.trim();
}
