import { rankPortfolio } from '../engines/scoring/score.ts';
import type { ScoreResult } from '../engines/scoring/types.ts';
import type { Project } from '../workspace/project.ts';
import type { Target } from '../workspace/target.ts';
import { UnusableError } from '../workspace/unusable.ts';
import { measuredCharters, modelIdOf, preparedModelOf } from './scoring.ts';

/** `portolan.yaml`, or who asks, names a scoring model that does not exist. */
export class UnknownModelError extends UnusableError {
  constructor(model: string) {
    super(`There is no scoring model "${model}" in the catalogue.`);
  }
}

interface Known {
  readonly revision: number;
  readonly results: Map<string, ScoreResult | undefined>;
}

const cache = new WeakMap<Project, Known>();

/**
 * Scores and ranks every charter of a project by a model: the one asked for, that of `portolan.yaml`, or the catalogue's
 * default. Paths are relative to the workspace's folder. A charter without an id is named by its path.
 * @throws {UnknownModelError}
 */
export function score(target: Target, model?: string): ScoreResult {
  const result = scoreIfPossible(target, model);
  if (!result) throw new UnknownModelError(modelIdOf(target.project, model));
  return result;
}

/** The same for views that show scores beside other things; undefined when there is no such model. */
export function scoreIfPossible(target: Target, model?: string): ScoreResult | undefined {
  const { project } = target;
  const id = modelIdOf(project, model);
  const before = cache.get(project);
  const known = before?.revision === project.revision ? before : { revision: project.revision, results: new Map() };
  cache.set(project, known);
  if (!known.results.has(id)) known.results.set(id, compute(target, id));
  return known.results.get(id);
}

function compute(target: Target, id: string): ScoreResult | undefined {
  const prepared = preparedModelOf(target.project, id);
  const { priorities } = target.project.configuration.catalog.evaluation;
  return prepared && rankPortfolio(prepared, measuredCharters(target, prepared), priorities);
}
