/** The sign between the whole and its parts: `1.234,50` or `1,234.50`. */
export type DecimalSign = 'comma' | 'point';

/** A number as a cell says it; `ambiguous` when `1.234` could be a thousand or little more than one. */
export type ReadNumber = { readonly value: number } | { readonly problem: 'ambiguous' | 'not-a-number' };

/** What else is a blank or a mark between thousands: no-break and thin spaces, apostrophes. */
const SPACES = /(?<=\d)[\s\u00a0\u2009\u202f'’](?=\d{3}(?!\d))/g;

/**
 * Reads a number in the ways of writing of English, German, French and Swiss lists. Certain is what has both signs
 * (`1.234,50`), the same sign twice (`1.234.567`), or one sign before other than three digits (`12,5`) or behind a zero
 * (`0,125`). Of `1.234` the decimal sign of the list decides. Accountants' brackets and a minus behind are negative.
 */
export function readNumber(text: string, decimal?: DecimalSign): ReadNumber {
  const bracketed = /^\((.+)\)$/.exec(text.trim());
  const [, before = '', digits = '', after = ''] =
    /^([-+−]?)\s*([\d][\d.,]*|[.,]\d+)\s*(-?)$/.exec((bracketed?.[1] ?? text.trim()).replace(SPACES, '')) ?? [];
  const magnitude = digits === '' ? undefined : readDigits(digits, decimal);
  if (magnitude === undefined || (before !== '' && (after !== '' || bracketed))) return { problem: 'not-a-number' };
  if (magnitude === 'ambiguous') return { problem: 'ambiguous' };
  const isNegative = before === '-' || before === '−' || after === '-' || bracketed !== null;
  return { value: isNegative && magnitude !== 0 ? -magnitude : magnitude };
}

/** What a number says about the decimal sign of its list; undefined when it fits both. */
export function decimalSignOf(text: string): DecimalSign | undefined {
  const asComma = readNumber(text, 'comma');
  const asPoint = readNumber(text, 'point');
  if ('value' in asComma === 'value' in asPoint) return undefined;
  return 'value' in asComma ? 'comma' : 'point';
}

function readDigits(digits: string, decimal: DecimalSign | undefined): number | 'ambiguous' | undefined {
  if (/^\d+$/.test(digits)) return finite(digits);
  const asComma = parse(digits, '.', ',');
  const asPoint = parse(digits, ',', '.');
  if (decimal) return decimal === 'comma' ? asComma : asPoint;
  if (asComma !== undefined && asPoint !== undefined) return asComma === asPoint ? asComma : 'ambiguous';
  return asComma ?? asPoint;
}

/** The number, when the signs can have these meanings. */
function parse(digits: string, thousands: string, decimal: string): number | undefined {
  const [whole = '', parts, ...more] = digits.split(decimal);
  const groups = whole.split(thousands);
  const isGrouped = groups.length === 1 || (/^[1-9]\d{0,2}$/.test(groups[0] ?? '') && rest(groups).every(isGroup));
  if (!isGrouped || more.length > 0 || parts?.includes(thousands) || parts === '') return undefined;
  return finite(`${groups.join('') || '0'}.${parts ?? '0'}`);
}

function rest(groups: readonly string[]): readonly string[] {
  return groups.slice(1);
}

function isGroup(digits: string): boolean {
  return /^\d{3}$/.test(digits);
}

function finite(digits: string): number | undefined {
  const value = Number(digits);
  return Number.isFinite(value) ? value : undefined;
}
