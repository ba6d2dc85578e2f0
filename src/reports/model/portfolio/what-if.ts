import { type PreparedModel, prepareModel } from '../../../engines/scoring/model.ts';
import { type RatedProject, rateProject } from '../../../engines/scoring/project.ts';
import { modelOf, rankPortfolio } from '../../../engines/scoring/score.ts';
import type { ProjectInput, ScoreResult } from '../../../engines/scoring/types.ts';
import { keyOf, type PortfolioModel } from './portfolio.ts';
import { type Shares, withShares } from './weights.ts';

/** Weights and ratings that somebody tries out. Nothing of it is written to a file. */
export interface WhatIf {
  /** Empty while no weight was changed. */
  readonly weights: Shares;
  /** By `keyOf` the project, then by criterion. */
  readonly ratings: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export const NOTHING_TRIED: WhatIf = { weights: {}, ratings: {} };

/** A portfolio whose projects are measured by its model. */
export interface Measured {
  readonly prepared: PreparedModel;
  readonly rated: readonly RatedProject[];
  readonly priorities: PortfolioModel['evaluation']['priorities'];
}

/** Undefined where the catalogue has no model of the name that the workspace asks for. */
export function measure({ evaluation, modelId, projects }: PortfolioModel): Measured | undefined {
  const model = modelOf(evaluation, modelId);
  if (model === undefined) return undefined;
  const prepared = prepareModel(model);
  return {
    prepared,
    rated: projects.map((project) => rateProject(prepared, project)),
    priorities: evaluation.priorities,
  };
}

/** The ranking with what is tried out. Only what it touches is measured again. */
export function rankingOf({ prepared, rated, priorities }: Measured, whatIf: WhatIf = NOTHING_TRIED): ScoreResult {
  const isWeighed = Object.keys(whatIf.weights).length > 0;
  const model = isWeighed ? prepareModel(withShares(prepared, whatIf.weights)) : prepared;
  const tried = rated.map((project) => {
    const ratings = whatIf.ratings[keyOf(project.input)];
    return isWeighed || ratings !== undefined ? rateProject(model, withRatings(project.input, ratings)) : project;
  });
  return rankPortfolio(model, tried, priorities);
}

/** Tries another rating out, or takes it back (undefined). */
export function withRating(whatIf: WhatIf, project: string, criterion: string, rating: number | undefined): WhatIf {
  const others = without(whatIf.ratings[project] ?? {}, criterion);
  const tried = rating === undefined ? others : { ...others, [criterion]: rating };
  const projects = without(whatIf.ratings, project);
  return { ...whatIf, ratings: Object.keys(tried).length === 0 ? projects : { ...projects, [project]: tried } };
}

function withRatings(project: ProjectInput, tried: Readonly<Record<string, number>> | undefined): ProjectInput {
  return tried === undefined ? project : { ...project, ratings: { ...project.ratings, ...tried } };
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => id !== key));
}

export type PortfolioTab = 'ranking' | 'selection' | 'capacity';

/** What the reader has chosen to see. The editor keeps it while the page is hidden and when the window is reloaded. */
export interface PortfolioState {
  readonly tab: PortfolioTab;
  /** Projects whose score is taken apart, by `keyOf`. */
  readonly unfolded: readonly string[];
  readonly whatIf: WhatIf;
  /** The scenario of the selection in view; null for the portfolio as it is. */
  readonly scenario: string | null;
  /** The point of the frontier in view, by its cost. */
  readonly point?: number | undefined;
}

export const FIRST_STATE: PortfolioState = { tab: 'ranking', unfolded: [], whatIf: NOTHING_TRIED, scenario: null };
