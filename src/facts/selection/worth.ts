import type { CapacityProblem } from '../../engines/capacity/types.ts';
import type { Objective } from '../../engines/selection/types.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import type { Target } from '../../workspace/target.ts';
import { appraisalOf } from '../appraisal.ts';
import { benefitsOf } from '../benefits.ts';
import type { Converter, WrittenAmount } from '../gathering/money.ts';
import { origin, projectId } from '../gathering/source.ts';
import { score } from '../ranking.ts';

/** What a charter is worth by an objective. */
export interface Worth {
  readonly worth: number | undefined;
  /** JSON Pointer of what says so. */
  readonly pointer: string;
  readonly problem?: CapacityProblem | undefined;
}

/** Says what charters are worth. @throws {UnknownModelError} where scores are asked for and there is no such model */
export function worthBy(
  source: Target,
  objective: Objective,
  money: Converter,
): (charter: Artifact<'charter'>) => Worth {
  if (objective === 'declared') return ({ data }) => ({ worth: data.portfolio?.worth, pointer: '/portfolio/worth' });
  if (objective === 'value' || objective === 'net-present-value') {
    return (charter) => {
      const { written, pointer } = moneyOf(source, charter, objective);
      const at = origin(source, charter.uri, pointer);
      const { amount, problem } = money.convert(written, at, projectId(source, charter));
      return { worth: amount, pointer, problem };
    };
  }
  const scores = new Map(score(source).projects.map((project) => [project.file, project.score]));
  return (charter) => {
    const points = scores.get(source.workspace.fileOf(charter.uri)) ?? undefined;
    const size = objective === 'score' ? 1 : effortOf(charter);
    return {
      worth: points === undefined || size === undefined ? undefined : points * size,
      pointer: '/scoring/ratings',
    };
  };
}

/**
 * The figure as it is typed, else as it is computed: the value from the benefits (one of every year counts as often as the
 * appraisal period has years, and not at all where these are not known), the net present value from the cash flow.
 */
function moneyOf(
  { project: { configuration } }: Target,
  { data }: Artifact<'charter'>,
  objective: 'value' | 'net-present-value',
): { readonly written: WrittenAmount | undefined; readonly pointer: string } {
  const { value, netPresentValue } = data.businessCase ?? {};
  if (objective === 'value') {
    if (value !== undefined) return { written: value, pointer: '/businessCase/value' };
    const { promisedOverPeriod: amount, currency } = benefitsOf(configuration, data);
    return { written: { amount, currency }, pointer: '/businessCase/benefits' };
  }
  if (netPresentValue !== undefined) return { written: netPresentValue, pointer: '/businessCase/netPresentValue' };
  const { figures, currency } = appraisalOf(configuration, data) ?? {};
  const amount = figures?.netPresentValue.value ?? undefined;
  return { written: { amount, currency }, pointer: '/businessCase/cashFlow' };
}

/** Person-days of the resource plan as written; undefined where it names none. */
export function effortOf({ data }: Artifact<'charter'>): number | undefined {
  const efforts = (data.resourcePlan?.skills ?? []).flatMap((each) => each?.effort ?? []);
  return efforts.length === 0 ? undefined : efforts.reduce((sum, effort) => sum + effort, 0);
}
