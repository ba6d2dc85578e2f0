import { type DecimalSign, readNumber } from './amount.ts';

/** An amount with the currency that stands beside it, if one does. */
export interface ReadAmount {
  readonly amount: number;
  readonly currency?: string;
  /** Whether the cell itself says thousands or millions. */
  readonly scaled: boolean;
}

/** Currencies of one sign; `$`, `¥` and `kr` belong to several countries. */
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₺': 'TRY',
  '₽': 'RUB',
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
  US$: 'USD',
  A$: 'AUD',
  C$: 'CAD',
  NZ$: 'NZD',
  S$: 'SGD',
  HK$: 'HKD',
  R$: 'BRL',
  'Fr.': 'CHF',
  SFr: 'CHF',
  euro: 'EUR',
  euros: 'EUR',
};
/** ISO 4217; a word of three capitals that is none of them is no currency. */
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const DOLLARS = ['USD', 'AUD', 'CAD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN'];

/** Words for thousands, millions and thousands of millions. */
const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|t|tsd\.?|tausend|thousand|mille|milliers)$/i, 1e3],
  [/^(?:m|mio\.?|mn|mln|mm|millions?|millionen)$/i, 1e6],
  [/^(?:bn|billion|mrd\.?|mia\.?|milliarden?|milliards?)$/i, 1e9],
];

/**
 * Reads an amount of money: `250000`, `1.234,50 €`, `EUR 1,234.50`, `1.2 Mio. €`, `$450k`, `(1,200.00)`.
 * @param home currency of the workspace: it decides whose dollar `$` is; of the United States when it is no dollar
 */
export function readAmount(
  text: string,
  decimal: DecimalSign | undefined,
  home: string | undefined,
): ReadAmount | { readonly problem: 'ambiguous' | 'not-a-number' } {
  const core = digitsIn(text);
  const at = text.indexOf(core);
  const before = text.slice(0, at);
  const after = text.slice(at + core.length).replace(/^[.,][-–—]+/, '');
  const isNegative = /[-−(]/.test(before) || /[-)]$/.test(after);
  const words = `${before.replace(/[-−+(]/g, ' ')} ${after.replace(/[-)]\s*$/, '')}`.split(/\s+/).filter(Boolean);
  const unit = readUnit(words, home);
  const read = readNumber(core, decimal);
  if ('problem' in read) return read;
  if (!unit) return { problem: 'not-a-number' };
  const { currency, factor } = unit;
  const amount = cents(read.value * (factor ?? 1));
  return {
    amount: isNegative && amount !== 0 ? -amount : amount,
    ...(currency !== undefined && { currency }),
    scaled: factor !== undefined,
  };
}

/** The number in a text, with the signs between its digits; empty when there is none. */
export function digitsIn(text: string): string {
  return /\d(?:[\d.,\s'’]*\d)?|[.,]\d+/.exec(text)?.[0] ?? '';
}

/** What the words beside an amount, or in the heading above it, say. */
export interface Unit {
  readonly currency?: string;
  readonly factor?: number;
}

/** The unit that words make up; undefined when one of them is none, or two say different things. */
export function readUnit(words: readonly string[], home: string | undefined): Unit | undefined {
  let unit: Unit = {};
  for (const word of words) {
    const read = unitOf(word, home);
    if (!read || (read.currency && unit.currency) || (read.factor && unit.factor)) return undefined;
    unit = { ...unit, ...read };
  }
  return unit;
}

/** `€`, `EUR`, `k`, `Mio.`, or both in one: `T€`, `kEUR`. */
function unitOf(word: string, home: string | undefined): Unit | undefined {
  const currency = currencyOf(word, home);
  if (currency) return { currency };
  const factor = factorOf(word);
  if (factor) return { factor };
  const [, scale = '', money = ''] = /^(k|t|m|tsd\.?|mio\.?|mrd\.?)(\W+|[A-Z]{3})$/iu.exec(word) ?? [];
  const [both, times] = [currencyOf(money, home), factorOf(scale)];
  return both && times ? { currency: both, factor: times } : undefined;
}

function currencyOf(word: string, home: string | undefined): string | undefined {
  if (word === '$') return home !== undefined && DOLLARS.includes(home) ? home : 'USD';
  if (Object.hasOwn(SIGNS, word)) return SIGNS[word];
  return CODES.has(word) ? word : undefined;
}

function factorOf(word: string): number | undefined {
  return FACTORS.find(([pattern]) => pattern.test(word))?.[1];
}

/** Multiplying by a factor must not add digits that nobody wrote: 1.1 million is 1,100,000. */
function cents(amount: number): number {
  return Math.round(amount * 1e4) / 1e4;
}
