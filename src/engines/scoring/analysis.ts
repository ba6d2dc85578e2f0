import { createForm, fillForm } from './methods/form.ts';
import type { Form, RatingTable } from './methods/types.ts';
import type { PreparedModel } from './model.ts';
import type { RatedProject } from './project.ts';
import { type RankedProject, rankProjects } from './ranking.ts';
import { settle, tableOf } from './settle.ts';

/** A ranking laid out for analyses: the projects that have a score, best first, with ratings and form. */
export interface Analysis {
  readonly prepared: PreparedModel;
  readonly ranked: readonly (RankedProject & { readonly rank: number })[];
  readonly ratings: RatingTable;
  readonly form: Form;
  /** Weights of the dimensions of the form, adding up to 1. */
  readonly weights: readonly number[];
}

/**
 * The order of the input has no influence: analyses see the projects in the order of the ranking.
 * @param rated projects measured by the model, settled or not
 */
export function analysisOf(prepared: PreparedModel, rated: readonly RatedProject[]): Analysis {
  const ranked = rankProjects(settle(prepared, rated)).flatMap(({ project, rank }) =>
    rank === null ? [] : [{ project, rank }],
  );
  const projects = ranked.map(({ project }) => project);
  const ratings = tableOf(prepared, projects);
  const form = createForm(prepared, projects.length);
  fillForm(prepared, ratings, form);
  return { prepared, ranked, ratings, form, weights: prepared.weighed.map(({ share }) => share) };
}
