import { combined, effortFactors, factorWords } from '../../engines/capacity/effort-factors.ts';
import { appraisalOf, type CharterAppraisal, termsText } from '../../facts/appraisal.ts';
import { numberText } from '../../facts/number-words.ts';
import { type Block, factsParagraph } from './content.ts';
import { figureFacts } from './figure-facts.ts';
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
