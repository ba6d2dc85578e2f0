import { createForm, fillForm } from './methods/form.ts';
import type { Form, RatingTable } from './methods/types.ts';
import type { PreparedModel } from './model.ts';
import type { RatedProject } from './project.ts';
import { type RankedProject, rankProjects } from './ranking.ts';
import { tableOf } from './settle.ts';

/** A ranking laid out for analyses: projects with ratings and form, those first that have a place to lose. */
export interface Analysis {
  readonly prepared: PreparedModel;
  /** Those that compete, best first; behind them those that are held beside them. */
  readonly ranked: readonly RankedProject[];
  /** How many compete: ranks are places among these. */
  readonly competing: number;
  readonly ratings: RatingTable;
  readonly form: Form;
  /** Weights of the dimensions of the form, adding up to 1. */
  readonly weights: readonly number[];
}

/**
 * The ranked projects, and nobody else. The order of the input has no influence: analyses see the projects in the order
 * of the ranking.
 * @param rated projects measured by the model, settled or not
 */
export function analysisOf(prepared: PreparedModel, rated: readonly RatedProject[]): Analysis {
  const ranked = rankProjects(prepared, rated).filter(({ rank }) => rank !== null);
  return laidOut(prepared, ranked, []);
}

/**
 * The same with the provisional projects held beside the ranked ones, whom they do not move: what is hardly rated may
 * turn out to be anything. Where nothing is ranked they compete with each other. TOPSIS measures each project by all
 * others, so that one held beside them would move them: there they take no part. Nor does a project of which nothing is
 * rated, or that lacks a rating without an end in a ratio.
 */
export function wideAnalysisOf(prepared: PreparedModel, rated: readonly RatedProject[]): Analysis {
  const all = rankProjects(prepared, rated);
  const ranked = all.filter(({ rank }) => rank !== null);
  const provisional = all.filter((one) => one.unranked === 'provisional' && canBeDrawn(prepared, one.project));
  if (ranked.length === 0) return laidOut(prepared, provisional, []);
  return laidOut(prepared, ranked, prepared.method === 'topsis' ? [] : provisional);
}

/** Whether something is rated, and in a ratio whether every rating that is not has a scale with two ends. */
function canBeDrawn({ method, allCriteria }: PreparedModel, { points, completeness }: RatedProject): boolean {
  if (completeness === 0) return false;
  return (
    method !== 'ratio' ||
    allCriteria.every(({ index, scale }) => scale.max !== undefined || !Number.isNaN(points[index] ?? Number.NaN))
  );
}

function laidOut(
  prepared: PreparedModel,
  competing: readonly RankedProject[],
  beside: readonly RankedProject[],
): Analysis {
  const ranked = [...competing, ...beside];
  const ratings = tableOf(
    prepared,
    ranked.map(({ project }) => project),
  );
  const form = createForm(prepared, ranked.length);
  fillForm(prepared, ratings, form);
  const weights = prepared.weighed.map(({ share }) => share);
  return { prepared, ranked, competing: competing.length, ratings, form, weights };
}
