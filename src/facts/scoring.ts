import type { EvaluationTables, Priority, Table } from '../catalog/catalog.ts';
import { type PreparedModel, prepareModel } from '../engines/scoring/model.ts';
import { type RatedProject, rateProject } from '../engines/scoring/project.ts';
import { modelOf } from '../engines/scoring/score.ts';
import type { ProjectInput, ScoringModel } from '../engines/scoring/types.ts';
import type { Artifact } from '../kinds/artifact.ts';
import type { Project } from '../workspace/project.ts';
import type { Target } from '../workspace/target.ts';

/** What scoring works on, as plain data: to be sent to a page that tries things out. */
export interface ScoringInput {
  readonly model: ScoringModel;
  readonly projects: readonly ProjectInput[];
  readonly priorities: Table<Priority>;
}

/** Id of the model that a project's charters are scored by: the one asked for, that of `portolan.yaml`, or the default. */
export function modelIdOf({ configuration }: Project, asked?: string): string {
  return asked ?? configuration.settings.scoring?.model ?? configuration.catalog.evaluation.defaultModel;
}

const models = new WeakMap<EvaluationTables, Map<string, PreparedModel | undefined>>();

/** The model of an id, laid out; undefined when there is none. It is laid out once for each catalogue. */
export function preparedModelOf({ configuration }: Project, id: string): PreparedModel | undefined {
  const { evaluation } = configuration.catalog;
  const known = models.get(evaluation) ?? new Map<string, PreparedModel | undefined>();
  models.set(evaluation, known);
  if (!known.has(id)) {
    const model = modelOf(evaluation, id);
    known.set(id, model && prepareModel(model));
  }
  return known.get(id);
}

const measured = new WeakMap<Artifact, { readonly prepared: PreparedModel; readonly rated: RatedProject }>();

/**
 * The charters of a project measured by a model. A charter is measured once for each of its versions, so that after a
 * keystroke only the one that was edited is.
 */
export function measuredCharters(target: Target, prepared: PreparedModel): readonly RatedProject[] {
  return target.project.artifacts().flatMap((artifact) => {
    if (artifact.kind !== 'charter') return [];
    const known = measured.get(artifact);
    if (known?.prepared === prepared) return [known.rated];
    const rated = rateProject(prepared, inputOf(target, artifact));
    measured.set(artifact, { prepared, rated });
    return [rated];
  });
}

/** A charter without an id is named by its path. */
function inputOf({ workspace }: Target, artifact: Artifact<'charter'>): ProjectInput {
  const file = workspace.fileOf(artifact.uri);
  return { id: artifact.id ?? file, title: artifact.title, file, ratings: artifact.data.scoring?.ratings };
}

/** The model and the charters with their ratings; undefined when there is no such model. */
export function scoringInput(target: Target, asked?: string): ScoringInput | undefined {
  const prepared = preparedModelOf(target.project, modelIdOf(target.project, asked));
  if (!prepared) return undefined;
  const projects = measuredCharters(target, prepared).map(({ input }) => input);
  const { priorities } = target.project.configuration.catalog.evaluation;
  return { model: prepared.model, projects, priorities };
}
