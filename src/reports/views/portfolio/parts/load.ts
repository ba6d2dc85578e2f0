import type { ResourceMonth } from '../../../model/portfolio/usage.ts';

/** How full a month is. The number and the pattern of a cell say the same as its colour. */
export type Load = 'none' | 'free' | 'busy' | 'full' | 'over';

/** Less than this is the rounding of days. */
const NOTHING = 0.05;

/** What is missing; 0 where nothing is. */
export function gapOf({ used, capacity, gap = Math.max(0, used - capacity) }: ResourceMonth): number {
  return gap < NOTHING ? 0 : gap;
}

export function loadOf(cell: ResourceMonth): Load {
  const { used, capacity } = cell;
  if (gapOf(cell) > 0) return 'over';
  if (used <= 0) return 'none';
  const share = capacity > 0 ? used / capacity : 1;
  return share >= 0.95 ? 'full' : share >= 0.7 ? 'busy' : 'free';
}

/** Whole from ten on, one digit below. */
export function amountOf(value: number): string {
  return value >= 9.95 ? String(Math.round(value)) : String(Math.round(value * 10) / 10);
}
