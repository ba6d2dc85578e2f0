import { robustnessOf } from '../engines/scoring/robustness/robustness.ts';
import type { Robustness, RobustnessOptions } from '../engines/scoring/robustness/types.ts';
import { sensitivityOf } from '../engines/scoring/sensitivity/sensitivity.ts';
import type { Sensitivity } from '../engines/scoring/sensitivity/types.ts';
import { type Trial, type WhatIfResult, whatIf } from '../engines/scoring/what-if.ts';
import type { Target } from '../workspace/target.ts';
import { measuredCharters } from './ranking.ts';
import { modelIdOf, preparedModelOf, UnknownModelError } from './scoring-model.ts';

/** What to analyse; what is absent comes from `scoring.robustness` of `portolan.yaml`. */
export interface AnalysisOptions extends Partial<RobustnessOptions> {
  readonly model?: string | undefined;
}

/** How far the ranking of a portfolio can be trusted. */
export interface ScoreAnalysis {
  readonly sensitivity: Sensitivity;
  readonly robustness: Robustness;
}

/** @throws {UnknownModelError} */
export function analyseScores(target: Target, options: AnalysisOptions = {}): ScoreAnalysis {
  return { sensitivity: sensitivityOfScores(target, options), robustness: robustnessOfScores(target, options) };
}

/** @throws {UnknownModelError} */
export function sensitivityOfScores(target: Target, options: AnalysisOptions = {}): Sensitivity {
  const { prepared, rated } = measure(target, options.model);
  return sensitivityOf(prepared, rated, robustnessOptions(target, options).top);
}

/** @throws {UnknownModelError} */
export function robustnessOfScores(target: Target, options: AnalysisOptions = {}): Robustness {
  const { prepared, rated } = measure(target, options.model);
  return robustnessOf(prepared, rated, robustnessOptions(target, options));
}

/** The ranking with other ratings and weights; no file is touched. @throws {UnknownModelError} */
export function whatIfScores(target: Target, trials: readonly Trial[], model?: string): WhatIfResult {
  const { priorities } = target.project.configuration.catalog.evaluation;
  return whatIf({ ...measure(target, model), priorities }, trials);
}

/** The settings of the analyses: as asked for, else of `portolan.yaml`, else the defaults of its schema. */
export function robustnessOptions({ project }: Target, asked: AnalysisOptions = {}): RobustnessOptions {
  const set = project.configuration.settings.scoring?.robustness;
  return {
    weights: asked.weights ?? set?.weights ?? 'same-order',
    samples: asked.samples ?? set?.samples ?? 2000,
    seed: asked.seed ?? set?.seed ?? 1,
    top: asked.top ?? set?.top ?? 3,
  };
}

function measure(target: Target, asked?: string) {
  const id = modelIdOf(target.project, asked);
  const prepared = preparedModelOf(target.project, id);
  if (!prepared) throw new UnknownModelError(id);
  return { prepared, rated: measuredCharters(target, prepared) };
}
