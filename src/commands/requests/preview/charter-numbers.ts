import { combined, effortFactors, factorWords } from '../../../engines/capacity/effort-factors.ts';
import { actualCostOf } from '../../../facts/actual-cost.ts';
import { appraisalOf, termsText } from '../../../facts/appraisal.ts';
import { benefitsOf } from '../../../facts/benefits.ts';
import type { CharterModel, CountedWork } from '../../../kinds/charter/model.ts';
import type { DataOf } from '../../../kinds/kinds.ts';
import type { Configuration } from '../../../workspace/configuration.ts';

/** What is computed of the numbers of a charter. */
export function computedNumbers(
  configuration: Configuration,
  data: DataOf<'charter'>,
): Pick<CharterModel, 'appraisal' | 'benefits' | 'actual' | 'counted'> {
  const appraisal = appraisalOf(configuration, data);
  const { currency, pairs, promised, realized } = benefitsOf(configuration, data);
  return {
    appraisal: appraisal && {
      ...{ figures: appraisal.figures, unknown: appraisal.unknown, currency: appraisal.currency },
      terms: termsText(appraisal),
    },
    benefits: pairs.length > 0 ? { currency, pairs, promised, realized } : undefined,
    actual: actualCostOf(configuration, data),
    counted: countedWork(configuration, data),
  };
}

function countedWork({ catalog }: Configuration, { resourcePlan, characteristics }: DataOf<'charter'>): CountedWork[] {
  return (resourcePlan?.skills ?? []).flatMap((each, index): CountedWork[] => {
    const { skill, effort } = each ?? {};
    if (skill === undefined || effort === undefined) return [];
    const factors = effortFactors(catalog.skills, skill, characteristics?.technicalComplexity);
    if (factors.length === 0) return [];
    const because = factors.map(factorWords).join(', ');
    return [{ source: `/resourcePlan/skills/${index}`, days: effort * combined(factors), because }];
  });
}
