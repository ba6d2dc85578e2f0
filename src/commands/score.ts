import { isOfKind } from '../artifacts/risks.ts';
import { modelOf, scorePortfolio } from '../engines/scoring/score.ts';
import type { ScoreResult } from '../engines/scoring/types.ts';
import type { Project } from '../workspace/project.ts';
import type { Target } from './target.ts';

/** `portolan.yaml` names a scoring model that does not exist. */
export class UnknownModelError extends Error {
  constructor(model: string) {
    super(`There is no scoring model "${model}" in the catalogue.`);
    this.name = 'UnknownModelError';
  }
}

const cache = new WeakMap<Project, { readonly revision: number; readonly result: ScoreResult | undefined }>();

/**
 * Scores and ranks every charter of a project by the model of `portolan.yaml`, or the catalogue's default.
 * Paths are relative to the workspace's folder. A charter without an id is named by its path.
 * @throws {UnknownModelError}
 */
export function score(target: Target): ScoreResult {
  const result = scoreIfPossible(target);
  if (!result) throw new UnknownModelError(modelIdOf(target));
  return result;
}

/** The same for views that show scores beside other things; undefined when there is no such model. */
export function scoreIfPossible(target: Target): ScoreResult | undefined {
  const { project } = target;
  const known = cache.get(project);
  if (known?.revision === project.revision) return known.result;
  const result = compute(target);
  cache.set(project, { revision: project.revision, result });
  return result;
}

function modelIdOf({ project }: Target): string {
  const { catalog, settings } = project.configuration;
  return settings.scoring?.model ?? catalog.evaluation.defaultModel;
}

function compute(target: Target): ScoreResult | undefined {
  const { workspace, project } = target;
  const { evaluation } = project.configuration.catalog;
  const model = modelOf(evaluation, modelIdOf(target));
  const projects = project.artifacts().flatMap((artifact) => {
    if (!isOfKind(artifact, 'charter')) return [];
    const file = workspace.fileOf(artifact.uri);
    return { id: artifact.id ?? file, title: artifact.title, file, ratings: artifact.data.scoring?.ratings };
  });
  return model && scorePortfolio(model, projects, evaluation.priorities);
}
