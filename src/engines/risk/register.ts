import type { RiskMatrix, RiskProximity, Table } from '../../catalog/catalog.ts';
import { roundScore } from './round.ts';
import { levelsOf, scoreRisk, stepsOf } from './score.ts';
import type {
  HeatCell,
  LevelCount,
  RegisterInput,
  RegisterScore,
  RiskInput,
  RiskScore,
  RiskType,
  ScoredRisk,
} from './types.ts';

interface Candidate {
  readonly risk: Omit<ScoredRisk, 'priorityRank'>;
  /** Rank of the proximity, 1 is the nearest; infinite where it is unknown. */
  readonly nearness: number;
}

/**
 * Scores a register: inherent, residual and target level of every risk, what its responses gain, and the order in which
 * the risks need attention: by current score, then by proximity where the table is given. Threats and opportunities
 * share the order, since a high opportunity needs attention as much as a high threat. Closed risks are listed but
 * neither ranked nor counted; a risk that occurred stays until somebody closes it.
 */
export function scoreRegister(
  matrix: RiskMatrix,
  register: RegisterInput,
  proximity: Table<RiskProximity> = {},
): RegisterScore {
  const items: unknown = register.risks;
  const candidates = (Array.isArray(items) ? (items as NonNullable<RegisterInput['risks']>) : []).flatMap(
    (input, index) => (isRisk(input) ? [candidateOf(matrix, input, `/risks/${index}`, proximity)] : []),
  );
  const open = candidates.filter(({ risk }) => risk.status !== 'closed');
  const ranked = rank(open.filter(({ risk }) => risk.current !== null));
  const unscored = open.filter(({ risk }) => risk.current === null).sort(byName);
  const closed = candidates.filter(({ risk }) => risk.status === 'closed').sort(byName);
  const rest = [...unscored, ...closed].map(({ risk }) => ({ ...risk, priorityRank: null }));
  return {
    risks: [...ranked, ...rest],
    counts: countByLevel(matrix, ranked),
    unscored: unscored.length,
    closed: closed.length,
    heatMap: heatMapOf(matrix, ranked),
  };
}

function isRisk(value: unknown): value is RiskInput {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function candidateOf(
  matrix: RiskMatrix,
  input: RiskInput,
  pointer: string,
  proximity: Table<RiskProximity>,
): Candidate {
  const type = input.type === 'opportunity' ? 'opportunity' : 'threat';
  const inherent = scoreRisk(matrix, input.inherent ?? undefined, type) ?? null;
  const residual = scoreRisk(matrix, input.residual ?? undefined, type) ?? null;
  return {
    risk: {
      id: input.id ?? null,
      pointer,
      title: input.title ?? null,
      type,
      category: input.category ?? null,
      status: input.status ?? null,
      inherent,
      residual,
      target: scoreRisk(matrix, input.target ?? undefined, type) ?? null,
      current: residual ?? inherent,
      reduction: inherent && residual && gain(inherent, residual, type === 'threat'),
    },
    nearness: rankOf(proximity, input.proximity) ?? Number.POSITIVE_INFINITY,
  };
}

function rankOf(proximity: Table<RiskProximity>, id: unknown): number | undefined {
  return typeof id === 'string' && Object.hasOwn(proximity, id) ? proximity[id]?.rank : undefined;
}

function gain(inherent: RiskScore, residual: RiskScore, lowerIsBetter: boolean): number {
  const difference = lowerIsBetter ? inherent.score - residual.score : residual.score - inherent.score;
  return roundScore(difference);
}

/** Standard competition ranking. */
function rank(candidates: readonly Candidate[]): readonly ScoredRisk[] {
  const sorted = [...candidates].sort((left, right) => byUrgency(left, right) || byName(left, right));
  let priorityRank = 0;
  return sorted.map((candidate, index) => {
    const previous = sorted[index - 1];
    priorityRank = previous !== undefined && byUrgency(previous, candidate) === 0 ? priorityRank : index + 1;
    return { ...candidate.risk, priorityRank };
  });
}

function byUrgency(left: Candidate, right: Candidate): number {
  const difference = (right.risk.current?.score ?? 0) - (left.risk.current?.score ?? 0);
  if (difference !== 0 || left.nearness === right.nearness) {
    return difference;
  }
  return left.nearness < right.nearness ? -1 : 1;
}

/** By id in code unit order, those without one last; equals keep the order of the register. */
function byName(left: Candidate, right: Candidate): number {
  const [first, second] = [left.risk.id, right.risk.id];
  if (first === second) {
    return 0;
  }
  if (first === null || second === null) {
    return first === null ? 1 : -1;
  }
  return first < second ? -1 : 1;
}

/**
 * Lays risks out on the matrix by their current score: rows from the highest probability to the lowest, columns from
 * the lowest impact to the highest, as the matrix is drawn.
 */
function heatMapOf(matrix: RiskMatrix, risks: readonly ScoredRisk[]): readonly (readonly HeatCell[])[] {
  return stepsOf(matrix.probability)
    .toReversed()
    .map((probability) => stepsOf(matrix.impact).map((impact) => cellOf(matrix, risks, probability, impact)));
}

/** Counts risks by the level of their current score, highest level first. */
function countByLevel(matrix: RiskMatrix, risks: readonly ScoredRisk[]): readonly LevelCount[] {
  const count = (level: string, type: RiskType) =>
    risks.filter((risk) => risk.type === type && risk.current?.level === level).length;
  return levelsOf(matrix).map(({ id, title }) => ({
    level: id,
    title,
    threats: count(id, 'threat'),
    opportunities: count(id, 'opportunity'),
  }));
}

function cellOf(matrix: RiskMatrix, risks: readonly ScoredRisk[], probability: number, impact: number): HeatCell {
  const here = risks.filter(
    ({ current }) => current?.probability.rating === probability && current.impact.rating === impact,
  );
  const idsOf = (type: RiskType) => here.filter((risk) => risk.type === type).map((risk) => risk.id ?? risk.pointer);
  const scored = scoreRisk(matrix, { probability, impact });
  return {
    probability,
    impact,
    score: scored?.score ?? 0,
    level: scored?.level ?? null,
    threats: idsOf('threat'),
    opportunities: idsOf('opportunity'),
  };
}
