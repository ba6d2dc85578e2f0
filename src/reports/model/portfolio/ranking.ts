import type { DimensionSummary, ProjectScore, ScoreResult } from '../../../engines/scoring/types.ts';
import type { Objective } from '../../../engines/selection/types.ts';
import { formatMoney, formatNumber, formatScore, formatShare } from '../../format/numbers.ts';
import { keyOf, OBJECTIVES } from './portfolio.ts';

/** A row of the ranking. */
export interface RankingRow {
  readonly key: string;
  readonly project: ProjectScore;
  /** Others with the same rank. */
  readonly tiedWith: readonly string[];
  /** The rank by the files. */
  readonly writtenRank: number | null;
  /** Places won (positive) or lost against the ranking of the files; undefined where either has no rank. */
  readonly moved: number | undefined;
  /** Points of the score by dimension, in the order of the model. Empty where the score is no sum. */
  readonly parts: readonly ScorePart[];
}

export interface ScorePart {
  readonly dimension: string;
  readonly title: string;
  /** Place of the dimension in the model: decides its colour and pattern. */
  readonly series: number;
  /** Points of 100. */
  readonly points: number;
}

/** What is said of a project that must be done, in the place of a priority. */
const MANDATORY = 'Mandatory';

/** What a project's score comes to: the title of its priority, or that it must be done; undefined where neither holds. */
export function priorityTitle({ priority, mandatory }: ProjectScore, { priorities }: ScoreResult): string | undefined {
  return mandatory ? MANDATORY : priorities.find(({ id }) => id === priority)?.title;
}

/** The parts of a ranking: what is ranked, what is rated too little for it, and what is not to be decided. */
export interface RankingParts<Row> {
  readonly ranked: readonly Row[];
  readonly provisional: readonly Row[];
  readonly apart: readonly Row[];
}

/** Takes a ranking apart; each part keeps its order. */
export function partsOfRanking<Row>(
  rows: readonly Row[],
  projectOf: (row: Row) => Pick<ProjectScore, 'unranked'>,
): RankingParts<Row> {
  const of = (...kinds: readonly ProjectScore['unranked'][]) =>
    rows.filter((row) => kinds.includes(projectOf(row).unranked));
  return { ranked: of(null), provisional: of('provisional'), apart: of('ended', 'set-aside') };
}

/** What a ranking says of those that it does not rank, as a sentence for each part. */
export function unrankedWords(
  { ranking }: Pick<ScoreResult, 'ranking'>,
  shareText: (share: number) => string | undefined = formatShare,
): { readonly provisional: string; readonly apart: string } {
  const { completeness = 0, everyDimension = false } = ranking ?? {};
  const conditions = [
    completeness > 0 ? `${shareText(completeness)} of the weight is rated` : 'there is a score',
    ...(everyDimension ? ['each dimension has a rating'] : []),
  ];
  return {
    provisional: `Provisional: no rank and no priority until ${conditions.join(' and ')}.`,
    apart: 'Not to be decided: completed, rejected, cancelled or set aside. They move nobody’s rank.',
  };
}

/**
 * The rows of a ranking in their order.
 * @param before the ranking of the files, where `now` tries something out
 */
export function rankingRows(now: ScoreResult, before: ScoreResult = now): readonly RankingRow[] {
  const ranks = new Map(before.projects.map((project) => [keyOf(project), project.rank]));
  const tied = byRank(now.projects);
  return now.projects.map((project) => {
    const { rank } = project;
    const old = ranks.get(keyOf(project));
    const others = (tied.get(rank) ?? []).filter((other) => rank !== null && other !== project);
    return {
      key: keyOf(project),
      project,
      tiedWith: others.map(({ id }) => id),
      writtenRank: old ?? null,
      moved: rank === null || old === null || old === undefined ? undefined : old - rank,
      parts: partsOf(project, now.model.dimensions),
    };
  });
}

function byRank(projects: readonly ProjectScore[]): ReadonlyMap<number | null, readonly ProjectScore[]> {
  const groups = new Map<number | null, ProjectScore[]>();
  for (const project of projects) {
    const group = groups.get(project.rank);
    if (group === undefined) groups.set(project.rank, [project]);
    else group.push(project);
  }
  return groups;
}

/** Contributions to a score by dimension; none where they do not add up to it, as with a ratio or a distance. */
function partsOf({ criteria, score }: ProjectScore, dimensions: readonly DimensionSummary[]): readonly ScorePart[] {
  if (score === null) return [];
  const parts = dimensions.map(({ id, title }, series) => {
    const points = criteria.reduce((sum, one) => (one.dimension === id ? sum + (one.contribution ?? 0) : sum), 0);
    return { dimension: id, title, series, points };
  });
  const total = parts.reduce((sum, { points }) => sum + points, 0);
  return Math.abs(total - score) < 0.5 ? parts : [];
}

/** Writes amounts of an objective: points with one digit, money with its currency. */
export function worthText(objective: Objective, currency: string | undefined): (worth: number | null) => string {
  const { unit } = OBJECTIVES[objective];
  return (worth) => {
    if (worth === null) return 'unknown';
    const text = unit === 'money' ? formatMoney({ amount: Math.round(worth), currency }) : formatScore(worth);
    return text ?? 'unknown';
  };
}

/** An amount of a resource: `EUR 1,200`, `14 days`. */
export function amountText(amount: number, unit: string): string {
  const text = formatNumber(Math.abs(amount) >= 100 ? Math.round(amount) : Math.round(amount * 10) / 10) ?? '';
  return /^[A-Z]{3}$/.test(unit) ? `${unit}\u00a0${text}` : `${text}\u00a0${unit}`.trim();
}
