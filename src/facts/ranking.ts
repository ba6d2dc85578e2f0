import type { EvaluationTables, Priority, Table } from '../catalog/catalog.ts';
import { type PreparedModel, prepareModel } from '../engines/scoring/model.ts';
import { type RatedProject, rateProject } from '../engines/scoring/project.ts';
import { type RankedProject, rankProjects } from '../engines/scoring/ranking.ts';
import { modelOf, presentRanking } from '../engines/scoring/score.ts';
import { settle } from '../engines/scoring/settle.ts';
import type { ProjectInput, ScoreResult, ScoringModel } from '../engines/scoring/types.ts';
import type { Artifact } from '../kinds/artifact.ts';
import { memoBy, memoOn } from '../text/memo.ts';
import { perRevision, perRevisionBy } from '../workspace/memo.ts';
import type { Project } from '../workspace/project.ts';
import type { Target } from '../workspace/target.ts';
import { UnusableError } from '../workspace/unusable.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { chartersOf } from './gathering/source.ts';

type Charter = Artifact<'charter'>;

/** `portolan.yaml`, or who asks, names a scoring model that does not exist. */
export class UnknownModelError extends UnusableError {
  constructor(model: string) {
    super(`There is no scoring model "${model}" in the catalogue.`);
  }
}

/** Id of the model that a project's charters are scored by: the one asked for, that of `portolan.yaml`, or the default. */
export function modelIdOf({ configuration }: Project, asked?: string): string {
  return asked ?? configuration.settings.scoring?.model ?? configuration.catalog.evaluation.defaultModel;
}

const prepare = memoBy((evaluation: EvaluationTables, id: string) => {
  const model = modelOf(evaluation, id);
  return model && prepareModel(model);
});

/** The model of an id, laid out; undefined when there is none. It is laid out once for each catalogue. */
export function preparedModelOf({ configuration }: Project, id: string): PreparedModel | undefined {
  return prepare(configuration.catalog.evaluation, id);
}

/**
 * A charter measured by a model, once for each of its versions: after a keystroke only the one that was edited is. One
 * without an id is named by its path; `file` is its URI, which whoever shows it turns into a path.
 */
export const rate = memoOn(
  ({ id, title, file, uri, data }: Charter, model: PreparedModel): RatedProject =>
    rateProject(model, { id: id ?? file, title, file: uri, ratings: data.scoring?.ratings }),
);

/** The ranking of a project's charters by a model. */
export interface Ranking {
  readonly prepared: PreparedModel;
  /** Highest first; those without a score at the end. */
  readonly ranked: readonly RankedProject[];
  readonly byUri: ReadonlyMap<string, RankedProject>;
  /** How many have a rank. */
  readonly of: number;
}

/** The one ranking that everything shows; undefined when there is no such model. */
export const rankingOf = perRevisionBy((project, id: string): Ranking | undefined => {
  const prepared = preparedModelOf(project, id);
  if (!prepared) return undefined;
  const settled = settle(
    prepared,
    chartersOf(project).map((charter) => rate(charter, prepared)),
  );
  const ranked = rankProjects(settled);
  return {
    prepared,
    ranked,
    byUri: new Map(ranked.map((each) => [each.project.input.file ?? '', each])),
    of: ranked.filter(({ rank }) => rank !== null).length,
  };
});

/** A charter as input of engines, by its path in the workspace's folder. */
const shown = memoOn(({ id, title, uri, data }: Charter, workspace: Workspace): ProjectInput => {
  const file = workspace.fileOf(uri);
  return { id: id ?? file, title, file, ratings: data.scoring?.ratings };
});

const named = memoOn((rated: RatedProject, input: ProjectInput): RatedProject => ({ ...rated, input }));

/** The charters of a project measured by a model, named as they are shown. */
export function measuredCharters({ project, workspace }: Target, prepared: PreparedModel): readonly RatedProject[] {
  return chartersOf(project).map((charter) => named(rate(charter, prepared), shown(charter, workspace)));
}

/** What scoring works on, as plain data: to be sent to a page that tries things out. */
export interface ScoringInput {
  readonly model: ScoringModel;
  readonly projects: readonly ProjectInput[];
  readonly priorities: Table<Priority>;
}

/** The model and the charters with their ratings; undefined when there is no such model. */
export function scoringInput(target: Target, asked?: string): ScoringInput | undefined {
  const { project } = target;
  const prepared = preparedModelOf(project, modelIdOf(project, asked));
  const { priorities } = project.configuration.catalog.evaluation;
  const projects = chartersOf(project).map((charter) => shown(charter, target.workspace));
  return prepared && { model: prepared.model, projects, priorities };
}

const results = perRevision(() => new Map<string, ScoreResult | undefined>());

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
  const id = modelIdOf(target.project, model);
  const known = results(target.project);
  if (!known.has(id)) known.set(id, present(target, id));
  return known.get(id);
}

function present(target: Target, id: string): ScoreResult | undefined {
  const { project } = target;
  const ranking = rankingOf(project, id);
  if (!ranking) return undefined;
  const charters = new Map(chartersOf(project).map((charter) => [charter.uri, charter]));
  const ranked = ranking.ranked.map(({ project: rated, rank }): RankedProject => {
    const charter = charters.get(rated.input.file ?? '');
    return { rank, project: charter ? named(rated, shown(charter, target.workspace)) : rated };
  });
  return presentRanking(ranking.prepared, ranked, project.configuration.catalog.evaluation.priorities);
}
