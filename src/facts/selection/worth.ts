import type { CapacityProblem, Origin } from '../../engines/capacity/types.ts';
import type { ProjectScore } from '../../engines/scoring/types.ts';
import type { Objective } from '../../engines/selection/types.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import type { Target } from '../../workspace/target.ts';
import { appraisalOf } from '../appraisal.ts';
import { benefitsOf } from '../benefits.ts';
import type { Converter, WrittenAmount } from '../gathering/money.ts';
import { chartersOf, origin, projectId, type Source } from '../gathering/source.ts';
import { score } from '../ranking.ts';

/** What a charter is worth by an objective. */
export interface Worth {
  readonly worth: number | undefined;
  /** Why it is not known, as the rest of a sentence about the project. */
  readonly unknown?: string | undefined;
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
  if (objective === 'declared')
    return ({ data }) => ({
      worth: data.portfolio?.worth,
      unknown: 'it declares no "portfolio.worth"',
      pointer: '/portfolio/worth',
    });
  if (objective === 'value' || objective === 'net-present-value') {
    return (charter) => {
      const { written, pointer } = moneyOf(source, charter, objective);
      const at = origin(source, charter.uri, pointer);
      const { amount, problem } = money.convert(written, at, projectId(source, charter));
      return { worth: amount, unknown: `nothing usable says its ${WORDS[objective]}`, pointer, problem };
    };
  }
  const scored = new Map(score(source).projects.map((project) => [project.file, project]));
  return (charter) => {
    const found = scored.get(source.workspace.fileOf(charter.uri));
    // Of too few ratings it is only known what the project is worth at least.
    const points = (found?.provisional ? found.range?.low : found?.score) ?? undefined;
    const size = objective === 'score' ? 1 : effortOf(charter);
    const at = origin(source, charter.uri, '/scoring/ratings');
    return {
      ...(found?.provisional && points !== undefined && { problem: provisionalWorth(found, points, at) }),
      worth: points === undefined || size === undefined ? undefined : points * size,
      unknown:
        points !== undefined
          ? 'its resource plan names no effort'
          : typeof found?.score === 'number'
            ? 'its score is provisional: too little of it is rated'
            : 'nothing of it is rated',
      pointer: points !== undefined ? '/resourcePlan' : '/scoring/ratings',
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

/** How the money of an objective is spoken of, and where it stands. */
const WORDS = {
  value: 'value ("businessCase.value", or benefits in money)',
  'net-present-value': 'net present value ("businessCase.netPresentValue", or a cash flow)',
} as const;

function provisionalWorth({ id, file }: ProjectScore, least: number, at: Origin): CapacityProblem {
  const message = `${id ?? file}: too little is rated for a score; it counts with the least that its ratings allow, ${least}.`;
  return { code: 'provisional-worth', message, origin: at };
}

/**
 * What is made as large as possible where nobody says: scores, unless nothing is rated and worths are declared, as in a
 * list that came with scores of its own.
 */
export function usualObjective({ project }: Pick<Source, 'project'>): Objective {
  const charters = chartersOf(project);
  const isRated = charters.some(({ data }) => Object.keys(data.scoring?.ratings ?? {}).length > 0);
  return !isRated && charters.some(({ data }) => data.portfolio?.worth !== undefined) ? 'declared' : 'score';
}

/** Person-days of the resource plan as written; undefined where it names none. */
export function effortOf({ data }: Artifact<'charter'>): number | undefined {
  const efforts = (data.resourcePlan?.skills ?? []).flatMap((each) => each?.effort ?? []);
  return efforts.length === 0 ? undefined : efforts.reduce((sum, effort) => sum + effort, 0);
}
