import type { DataOf } from '../kinds/kinds.ts';

/** How far a project may deviate before it has to escalate (PRINCE2), as far as it can be computed with. */
export interface Tolerances {
  /** Share of the budget in per cent, 0 or more. */
  readonly costPercent: { readonly over: number | undefined; readonly under: number | undefined };
  /** Calendar days by which the end may move, 0 or more. */
  readonly days: { readonly late: number | undefined };
}

/**
 * The tolerances of a charter: as numbers (`costPercent`, `days`), else from the words of `cost` and `time` where these
 * can mean only one thing. What cannot be known is undefined.
 */
export function tolerancesOf({ tolerances }: Pick<DataOf<'charter'>, 'tolerances'>): Tolerances {
  const written: Record<string, unknown> = { ...tolerances };
  const cost = percentIn(written.cost);
  return {
    costPercent: {
      over: numberIn(written.costPercent, 'over') ?? cost.over,
      under: numberIn(written.costPercent, 'under') ?? cost.under,
    },
    days: { late: numberIn(written.days, 'late') ?? daysIn(written.time) },
  };
}

function numberIn(holder: unknown, key: string): number | undefined {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) return undefined;
  const value = (holder as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

const NONE = /^(?:none|0)$/i;
const NUMBER = '(\\d+(?:\\.\\d+)?)';
const BOTH = '(?:±|\\+\\s*\\/\\s*[-−–])';
const PERCENT = '\\s*(?:%|per\\s?cent)';
const OF_ALL = '(?:\\s+of the (?:total|budget))?';
/** `10 %`, `+10%`, `plus 10 percent of the total`, `± 10 %`. */
const COST = new RegExp(`^(${BOTH}|\\+|plus|up to)?\\s*${NUMBER}${PERCENT}${OF_ALL}$`, 'i');
/** `+10 % / -20 % of the total`. */
const COSTS = new RegExp(
  `^(?:\\+|plus)?\\s*${NUMBER}${PERCENT}\\s*[/,;]\\s*(?:[-−–]|minus)\\s*${NUMBER}${PERCENT}${OF_ALL}$`,
  'i',
);
/** `4 weeks`, `+4 weeks`, `plus 10 days`, `±1 week`. Months and working days are no fixed number of days. */
const TIME = new RegExp(`^(?:${BOTH}|\\+|plus|up to)?\\s*${NUMBER}\\s*(day|week)s?$`, 'i');

function percentIn(text: unknown): Tolerances['costPercent'] {
  const words = typeof text === 'string' ? text.trim() : '';
  if (NONE.test(words)) return { over: 0, under: undefined };
  const [, more, less] = COSTS.exec(words) ?? [];
  if (more !== undefined) return { over: Number(more), under: Number(less) };
  const [, sign = '', only] = COST.exec(words) ?? [];
  if (only === undefined) return { over: undefined, under: undefined };
  return { over: Number(only), under: /^[±+]\s*[/]|^±/.test(sign) ? Number(only) : undefined };
}

function daysIn(text: unknown): number | undefined {
  const words = typeof text === 'string' ? text.trim() : '';
  if (NONE.test(words)) return 0;
  const [, number, unit] = TIME.exec(words) ?? [];
  if (number === undefined) return undefined;
  return Number(number) * (unit?.toLowerCase() === 'week' ? 7 : 1);
}
