import type { Figure } from '../../engines/finance/figure.ts';
import type { CharterAppraisal } from '../../facts/appraisal.ts';
import { numberText } from '../../facts/number-words.ts';
import { moneyText } from '../../facts/typed-figures.ts';
import type { Line } from './content.ts';

/** `Net present value 33,719 EUR · rate of return 22.5 % · payback 18 months`. */
export function figureFacts({ figures, currency }: CharterAppraisal): readonly (Line | undefined)[] {
  if (!figures) return [];
  const one = (number: number): string => numberText(Math.round(number * 10) / 10);
  return [
    fact('net present value ', figures.netPresentValue, (amount) => moneyText(amount, currency)),
    fact('rate of return ', figures.internalRatePercent, (rate) => `${one(rate)} %`),
    fact('payback ', figures.paybackMonths, (months) => `${one(months)} months`),
    fact('return ', figures.returnPercent, (percent) => `${one(percent)} %`),
  ];
}

function fact(name: string, figure: Figure, show: (value: number) => string): Line {
  return [name, figure.value === null ? 'unknown' : { strong: show(figure.value) }];
}
