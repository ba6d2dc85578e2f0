/**
 * Tolerances that were written in words before they could be computed. Only what has one meaning is read: of all other
 * words the meaning is unknown, which is no mistake.
 */

/** In per cent of the total. */
export interface CostTolerance {
  readonly over?: number;
  readonly under?: number;
}

/** In calendar days. */
export interface TimeTolerance {
  readonly late?: number;
  readonly early?: number;
}

/** Upwards and downwards, in the unit of the words. */
interface Deviation {
  readonly more?: number;
  readonly less?: number;
}

/** `10 %`, `±10%`, `+10 % / -20 % of the total`, `plus 10 percent`, `at most 10 %`. What has no sign is a limit upwards. */
export function costTolerance(text: string): CostTolerance | undefined {
  if (isNone(text)) return { over: 0 };
  const words = percentWords(text).replace(/ of (?:the )?(?:approved |total )?(?:total|budget|cost|costs)$/, '');
  const found = deviation(words, /^(\d+(?:\.\d+)?) ?%(?: (?:over|more|above))?$/, ([, number]) => Number(number));
  return found && named(found, 'over', 'under');
}

const DAYS: Readonly<Record<string, number>> = {
  ...{ d: 1, day: 1, days: 1, tag: 1, tage: 1, jour: 1, jours: 1 },
  ...{ w: 7, week: 7, weeks: 7, woche: 7, wochen: 7, semaine: 7, semaines: 7 },
};

/** `4 weeks`, `+4 weeks`, `±10 days`, `plus 6 weeks`, `up to 14 days late`. Months and working days have no one length. */
export function timeTolerance(text: string): TimeTolerance | undefined {
  if (isNone(text)) return { late: 0 };
  const pattern = /^(\d+(?:\.\d+)?) ?(?:calendar )?([a-z]+)(?: (?:late|later|delay))?$/;
  const found = deviation(plainWords(text), pattern, ([, number, unit = '']) => {
    const days = Object.hasOwn(DAYS, unit) ? Number(number) * (DAYS[unit] ?? 0) : undefined;
    return days !== undefined && Number.isInteger(days) ? days : undefined;
  });
  return found && named(found, 'late', 'early');
}

/** By how many per cent benefits may fall short: `10 %`, `-10 %`, `at least 80 % of the saving` (20). */
export function benefitTolerance(text: string): number | undefined {
  const words = percentWords(text);
  const least = /^(?:at least|min(?:imum|\.)?) (\d+(?:\.\d+)?) ?%(?: of (?:the )?[a-z]+(?: [a-z]+)?)?$/.exec(words);
  if (least) return Number(least[1]) <= 100 ? 100 - Number(least[1]) : undefined;
  const most = /^(?:(?:-|minus|up to|at most) ?)?(\d+(?:\.\d+)?) ?%(?: less| below)?$/.exec(words);
  return most && Number(most[1]) <= 100 ? Number(most[1]) : undefined;
}

/**
 * The id of the highest level of risk that may be carried: `moderate`, `up to moderate`, `No risk above level high`.
 * @param levels titles of the levels of the matrix by id
 */
export function riskTolerance(text: string, levels: ReadonlyMap<string, string>): string | undefined {
  const [, word] =
    /^(?:(?:no risks? (?:above|over)|up to|at most)(?: level)? )?([a-z-]+)(?: risks?)?$/.exec(plainWords(text)) ?? [];
  return [...levels].find(([id, title]) => word === id || word === title.toLowerCase())?.[0];
}

/** Whether no deviation at all is allowed. */
function isNone(text: string): boolean {
  return /^(?:none|0)$/.test(plainWords(text));
}

/** One number with or without a sign, or one upwards and one downwards. */
function deviation(
  words: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => number | undefined,
): Deviation | undefined {
  const numberIn = (part: string): number | undefined => {
    const match = pattern.exec(part);
    return match ? read(match) : undefined;
  };
  const both = /^(?:±|\+ ?\/? ?-|plus (?:or )?minus|plus\/minus) ?(.+)$/.exec(words);
  if (both) return only(numberIn(both[1] ?? ''), (number) => ({ more: number, less: number }));
  const two = /^(\+|-|plus |minus ) ?([^+/,;-]+?) ?(?:[/,;]|and|or)? ?(\+|-|plus |minus ) ?([^+/,;-]+)$/.exec(words);
  if (two) {
    const [, first = '', one = '', second = '', other = ''] = two;
    const [a, b] = [numberIn(one), numberIn(other)];
    if (a === undefined || b === undefined || isUp(first) === isUp(second)) return undefined;
    return isUp(first) ? { more: a, less: b } : { more: b, less: a };
  }
  return only(numberIn(words.replace(/^(?:\+|plus|up to|at most|no more than|max(?:imum|\.)?) ?/, '')), (more) => ({
    more,
  }));
}

function only(number: number | undefined, make: (number: number) => Deviation): Deviation | undefined {
  return number === undefined ? undefined : make(number);
}

function isUp(sign: string): boolean {
  return sign === '+' || sign.startsWith('plus');
}

function named<More extends string, Less extends string>(
  { more, less }: Deviation,
  up: More,
  down: Less,
): { readonly [Key in More | Less]?: number } {
  const entries = [
    [up, more],
    [down, less],
  ] as const;
  return Object.fromEntries(entries.filter(([, number]) => number !== undefined)) as { [Key in More | Less]?: number };
}

/** In lower case, with single spaces, plain signs, and without a full stop at the end. */
function plainWords(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[−–]/g, '-')
    .replace(/(\d),(\d)/g, '$1.$2');
  return plain.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}

function percentWords(text: string): string {
  return plainWords(text).replace(/(?<=\d) ?(?:per ?cent|pct|prozent|pour cent)\b/g, ' %');
}
