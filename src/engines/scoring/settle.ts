import { createForm, fillForm, meritsInto } from './methods/form.ts';
import { combined } from './methods/ratio.ts';
import type { RatingTable } from './methods/types.ts';
import type { ModelCriterion, ModelDimension, PreparedModel } from './model.ts';
import type { RatedProject } from './project.ts';
import type { CriterionScore } from './types.ts';

/**
 * Gives projects the scores that come from comparing them: in a ratio 100 is the best of the portfolio, in TOPSIS the
 * score is the closeness times 100. A weighted sum compares with its scale alone; there the projects stay as they are.
 */
export function settle(prepared: PreparedModel, rated: readonly RatedProject[]): readonly RatedProject[] {
  if (prepared.method === 'weighted-sum') return rated;
  const table = tableOf(prepared, rated);
  const merits = meritsOf(prepared, table, rated.length);
  const best = extremes(merits).highest;
  const compared = { prepared, columns: columnsOf(prepared, table), bestOf: bestOf(prepared, table, rated.length) };
  return rated.map((project, index) => {
    const merit = merits[index] ?? Number.NaN;
    const score = project.completeness > 0 ? scoreOf(prepared, merit, best) : undefined;
    const native = prepared.method === 'topsis' && score !== undefined ? merit : project.native;
    // What has a place on its scale keeps it: the same objects, which need not be presented again.
    if (hasPlaces(prepared)) return { ...project, score, native };
    const criteria = project.criteria.map((one) => settledCriterion(one, project, score, compared));
    return { ...project, score, native, criteria, dimensions: settledDimensions(project, criteria, compared) };
  });
}

function hasPlaces({ method, allCriteria }: PreparedModel): boolean {
  return method === 'topsis' && allCriteria.every(({ scale }) => scale.max !== undefined);
}

/** The ratings of projects as one table: by project, then by criterion. */
export function tableOf({ allCriteria }: PreparedModel, rated: readonly RatedProject[]): RatingTable {
  const table = new Float64Array(rated.length * allCriteria.length);
  for (const [index, { points }] of rated.entries()) table.set(points, index * allCriteria.length);
  return table;
}

function meritsOf(prepared: PreparedModel, table: RatingTable, projects: number): Float64Array {
  const form = createForm(prepared, projects);
  fillForm(prepared, table, form);
  const merits = new Float64Array(projects);
  const weights = prepared.weighed.map(({ share }) => share);
  meritsInto(form, weights, merits);
  return merits;
}

function scoreOf({ method, weighed }: PreparedModel, merit: number, best: number): number | undefined {
  if (!Number.isFinite(merit) || weighed.length === 0) return undefined;
  if (method === 'topsis') return 100 * merit;
  return best > 0 ? (100 * merit) / best : 0;
}

/** What the values of one project are seen beside. */
interface Compared {
  readonly prepared: PreparedModel;
  /** By criterion: the extremes of the portfolio. */
  readonly columns: readonly Extremes[];
  /** In a ratio by dimension: the extremes of what its ratings combine to. */
  readonly bestOf: ReadonlyMap<ModelDimension, Extremes>;
}

interface Extremes {
  readonly lowest: number;
  readonly highest: number;
}

function columnsOf({ allCriteria }: PreparedModel, table: RatingTable): readonly Extremes[] {
  return allCriteria.map(({ index }) => extremes(table, index, allCriteria.length));
}

function bestOf(prepared: PreparedModel, table: RatingTable, projects: number): ReadonlyMap<ModelDimension, Extremes> {
  if (prepared.method !== 'ratio') return new Map();
  const width = prepared.allCriteria.length;
  return new Map(
    prepared.dimensions.map((dimension) => {
      const values = Float64Array.from({ length: projects }, (_, project) =>
        combined(dimension, table, project * width),
      );
      return [dimension, extremes(values)];
    }),
  );
}

/** Of every `step`-th value; what is NaN is not known. */
function extremes(values: Float64Array, first = 0, step = 1): Extremes {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = 0;
  for (let at = first; at < values.length; at += step) {
    const value = values[at] ?? Number.NaN;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return { lowest, highest };
}

/** 0 to 100, where 100 is the best of the portfolio. */
function relative(value: number, { lowest, highest }: Extremes, isCost: boolean): number {
  if (isCost) return value > 0 ? (100 * Math.max(0, lowest)) / value : 100;
  return highest > 0 ? (100 * Math.max(0, value)) / highest : 0;
}

function settledCriterion(
  one: CriterionScore,
  project: RatedProject,
  score: number | undefined,
  { prepared, columns }: Compared,
): CriterionScore {
  const criterion = prepared.criteria.get(one.id);
  const column = columns[criterion?.index ?? 0];
  if (!criterion || !column) return one;
  const isRelative = prepared.method === 'ratio' || criterion.scale.max === undefined;
  const value = isRelative ? relative(one.rating, column, one.direction === 'cost') : one.value;
  const contribution =
    one.effect === 'adds' && score !== undefined ? score * partOf(prepared, criterion, project) : null;
  return { ...one, value, contribution };
}

/** The part of the numerator that a rating adds, 0 to 1. */
function partOf({ weighed }: PreparedModel, criterion: ModelCriterion, { points }: RatedProject): number {
  const total = weighed.reduce((sum, dimension) => sum + dimension.weight * combined(dimension, points, 0), 0);
  const dimension = weighed.find(({ id }) => id === criterion.dimension);
  const part = (dimension?.weight ?? 0) * criterion.factor * (points[criterion.index] ?? 0);
  return total > 0 ? part / total : 0;
}

function settledDimensions(
  { points, dimensions }: RatedProject,
  criteria: readonly CriterionScore[],
  { prepared, bestOf: best }: Compared,
): RatedProject['dimensions'] {
  return prepared.dimensions.flatMap((dimension) => {
    const { id, isDenominator } = dimension;
    if (!dimensions.some((rated) => rated.id === id)) return [];
    const beside = best.get(dimension);
    if (beside) {
      const value = combined(dimension, points, 0);
      return Number.isNaN(value) ? [] : [{ id, value: relative(value, beside, isDenominator) }];
    }
    return [{ id, value: meanValue(dimension, criteria) }];
  });
}

function meanValue({ criteria: own }: ModelDimension, criteria: readonly CriterionScore[]): number {
  let sum = 0;
  let rated = 0;
  for (const { id, share } of own) {
    const found = criteria.find((one) => one.id === id);
    if (!found) continue;
    sum += share * found.value;
    rated += share;
  }
  return rated > 0 ? sum / rated : 0;
}
