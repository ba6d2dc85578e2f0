import { combined, effortFactors, factorWords } from '../../engines/capacity/effort-factors.ts';
import type { Figure } from '../../engines/finance/figure.ts';
import { appraisalOf, type CharterAppraisal, termsText } from '../../facts/appraisal.ts';
import { numberText } from '../../facts/number-words.ts';
import { moneyText } from '../../facts/typed-figures.ts';
import { type Block, factsParagraph, type Line } from './content.ts';
import { propertyHover } from './property.ts';
import type { Spot } from './spot.ts';

/** Keys of a business case whose figure the cash flow gives, or that it is made of. */
const FIGURES = ['value', 'cashFlow', 'netPresentValue', 'discountRatePercent', 'paybackMonths', 'returnPercent'];

/** On a figure of the business case: what the cash flow gives. On an effort: what it is counted as, and why. */
export function charterNumbersHover(spot: Spot): readonly Block[] | undefined {
  const { schema, isKey, pointer, file } = spot;
  const { artifact } = file.record;
  if (schema !== 'charter' || !isKey || artifact?.kind !== 'charter') return undefined;
  const { configuration } = file.project;
  const more = FIGURES.some((key) => pointer === `/businessCase/${key}`)
    ? appraisalBlocks(appraisalOf(configuration, artifact.data))
    : effortBlocks(spot);
  return more.length === 0 ? undefined : [...(propertyHover(spot) ?? []), ...more];
}

function appraisalBlocks(appraisal: CharterAppraisal | undefined): readonly Block[] {
  if (!appraisal) return [];
  const { figures, unknown } = appraisal;
  if (!figures) return factsParagraph(`Nothing can be computed of the cash flow: ${unknown}`);
  return [...factsParagraph(...figureFacts(appraisal)), ...factsParagraph(`${termsText(appraisal)}.`)];
}

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

function effortBlocks({ pointer, file }: Spot): readonly Block[] {
  const index = /^\/resourcePlan\/skills\/(\d+)\/effort$/.exec(pointer)?.[1];
  const { artifact } = file.record;
  if (index === undefined || artifact?.kind !== 'charter') return [];
  const { skill, effort } = artifact.data.resourcePlan?.skills?.[Number(index)] ?? {};
  if (skill === undefined || effort === undefined) return [];
  const { catalog } = file.project.configuration;
  const factors = effortFactors(catalog.skills, skill, artifact.data.characteristics?.technicalComplexity);
  if (factors.length === 0) return [];
  const counted = numberText(Math.round(effort * combined(factors) * 10) / 10);
  return factsParagraph(
    [`${numberText(effort)} days count as `, { strong: counted }],
    factors.map(factorWords).join(', '),
  );
}
