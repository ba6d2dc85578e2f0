import type { DataOf } from '../kinds/kinds.ts';
import type { Configuration } from '../workspace/configuration.ts';
import { appraisalOf, termsText } from './appraisal.ts';

/** A figure of the business case that is typed and can be computed, and is another number. */
export interface WrongFigure {
  /** JSON Pointer of the property. */
  readonly pointer: string;
  /** The number inside of it. */
  readonly numberPointer: string;
  readonly typed: string;
  /** Why it is wrong: what the cash flow gives. */
  readonly computed: string;
  /** What to write instead, in the currency that is written there; undefined where nothing can be computed. */
  readonly value: number | undefined;
}

/** The typed figures that differ from those of the cash flow by more than the catalogue allows. */
export function wrongFigures(configuration: Configuration, data: DataOf<'charter'>): WrongFigure[] {
  const appraisal = appraisalOf(configuration, data);
  const { figures, currency, amountOf } = appraisal ?? {};
  if (!appraisal || !figures || !amountOf) return [];
  const most = configuration.catalog.finance.differencePercent / 100;
  const { businessCase = {} } = data;
  const money = (key: 'value' | 'netPresentValue', computed: number, terms: string): WrongFigure[] => {
    const written = businessCase[key];
    const typed = amountOf(written);
    if (typed === undefined || written?.amount === undefined || isNear(typed, computed, most)) return [];
    const isSameCurrency = typed === written.amount;
    return [
      {
        ...{ pointer: `/businessCase/${key}`, numberPointer: `/businessCase/${key}/amount` },
        typed: moneyText(typed, currency),
        computed: `the cash flow gives ${moneyText(computed, currency)}${terms}`,
        value: isSameCurrency ? Math.round(computed) : undefined,
      },
    ];
  };
  const number = (key: 'paybackMonths' | 'returnPercent', unit: string): WrongFigure[] => {
    const [typed, figure] = [businessCase[key], figures[key]];
    if (typed === undefined) return [];
    const pointer = `/businessCase/${key}`;
    const wrong = { pointer, numberPointer: pointer, typed: `${numberText(typed)}${unit}` };
    if (figure.value === null)
      return key === 'paybackMonths' && isWithin(typed, figures)
        ? [{ ...wrong, computed: lower(figure.unknown), value: undefined }]
        : [];
    if (isNear(typed, figure.value, most)) return [];
    const value = Math.round(figure.value * 10) / 10;
    return [{ ...wrong, computed: `the cash flow gives ${numberText(value)}${unit}`, value }];
  };
  return [
    ...money('value', figures.benefit, ' of benefits'),
    ...money('netPresentValue', figures.netPresentValue.value ?? 0, ` (${termsText(appraisal)})`),
    ...number('paybackMonths', ' months'),
    ...number('returnPercent', ' %'),
  ];
}

/** A payback after the years of the cash flow may be true. */
function isWithin(
  months: number,
  { years, firstFlowYear }: { readonly years: number; readonly firstFlowYear: number },
): boolean {
  return months <= 12 * (years - 1 + firstFlowYear);
}

/** Whether two numbers are as near as they may be, or equal as far as the typed one is written. */
function isNear(typed: number, computed: number, most: number): boolean {
  const decimals = /\.(\d+)$/.exec(String(typed))?.[1]?.length ?? 0;
  return Math.abs(typed - computed) <= Math.max(Math.abs(computed) * most, 0.5 * 10 ** -decimals + 1e-9);
}

const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const ONE_DIGIT = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

function numberText(value: number): string {
  return ONE_DIGIT.format(value);
}

/** `310,000 EUR`. */
export function moneyText(amount: number, currency: string | undefined): string {
  return `${WHOLE.format(amount)}${currency === undefined ? '' : ` ${currency}`}`;
}

function lower(sentence: string): string {
  return `${sentence[0]?.toLowerCase() ?? ''}${sentence.slice(1).replace(/\.$/, '')}`;
}
