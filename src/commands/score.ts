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

const cache = new WeakMap<Project, { readonly revision: number; readonly result: ScoreResult }>();

/**
 * Scores and ranks every charter of a project by the model of `portolan.yaml`, or the catalogue's default.
 * Paths are relative to the workspace's folder. A charter without an id is named by its path.
 * @throws {UnknownModelError}
 */
export function score({ workspace, project }: Target): ScoreResult {
  const known = cache.get(project);
  if (known?.revision === project.revision) return known.result;
  const { catalog, settings } = project.configuration;
  const model = modelOf(catalog.evaluation, settings.scoring?.model);
  if (!model) throw new UnknownModelError(settings.scoring?.model ?? catalog.evaluation.defaultModel);
  const projects = project.artifacts().flatMap((artifact) => {
    if (!isOfKind(artifact, 'charter')) return [];
    const file = workspace.fileOf(artifact.uri);
    return { id: artifact.id ?? file, title: artifact.title, file, ratings: artifact.data.scoring?.ratings };
  });
  const result = scorePortfolio(model, projects, catalog.evaluation.priorities);
  cache.set(project, { revision: project.revision, result });
  return result;
}
