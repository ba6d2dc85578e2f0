import type { Priority, Table } from '../catalog/catalog.ts';
import type { PreparedModel } from '../engines/scoring/model.ts';
import { type RatedProject, rateProject } from '../engines/scoring/project.ts';
import { type RankedProject, rankProjects } from '../engines/scoring/ranking.ts';
import { presentRanking } from '../engines/scoring/score.ts';
import type { ProjectInput, ScoreResult, ScoringModel } from '../engines/scoring/types.ts';
import type { Artifact } from '../kinds/artifact.ts';
import type { StatusLook } from '../kinds/descriptor.ts';
import { kindOf } from '../kinds/kinds.ts';
import { memoOn } from '../text/memo.ts';
import { perRevision, perRevisionBy } from '../workspace/memo.ts';
import type { Target } from '../workspace/target.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { chartersOf } from './gathering/source.ts';
import { modelIdOf, preparedModelOf, UnknownModelError } from './scoring-model.ts';

type Charter = Artifact<'charter'>;

const STATUSES: Readonly<Record<string, StatusLook>> = kindOf('charter').statuses;

/**
 * A charter measured by a model, once for each of its versions: after a keystroke only the one that was edited is. One
 * without an id is named by its path; `file` is its URI, which whoever shows it turns into a path.
 */
export const rate = memoOn(
  (charter: Charter, model: PreparedModel): RatedProject => rateProject(model, inputOf(charter, charter.uri)),
);

/** A charter as input of engines. */
export function inputOf({ id, title, file: name, status, data }: Charter, file: string): ProjectInput {
  const look = Object.entries(STATUSES).find(([known]) => known === status)?.[1];
  return {
    id: id ?? name,
    title,
    file,
    // A charter that says nothing is a draft; so is one whose word for its status nobody knows.
    status: status !== undefined && look ? status : 'draft',
    isEnded: look?.ended === true,
    isMandatory: data.portfolio?.mandatory === true,
    ratings: data.scoring?.ratings,
  };
}

/** The ranking of a project's charters by a model. */
export interface Ranking {
  readonly prepared: PreparedModel;
  /** Highest first, those without a rank among them; those without a score at the end. */
  readonly ranked: readonly RankedProject[];
  readonly byUri: ReadonlyMap<string, RankedProject>;
  /** How many have a rank. */
  readonly of: number;
}

/** The one ranking that everything shows; undefined when there is no such model. */
export const rankingOf = perRevisionBy((project, id: string): Ranking | undefined => {
  const prepared = preparedModelOf(project, id);
  if (!prepared) return undefined;
  const ranked = rankProjects(
    prepared,
    chartersOf(project).map((charter) => rate(charter, prepared)),
  );
  return {
    prepared,
    ranked,
    byUri: new Map(ranked.map((each) => [each.project.input.file ?? '', each])),
    of: ranked.filter(({ rank }) => rank !== null).length,
  };
});

/** A charter as input of engines, by its path in the workspace's folder. */
const shown = memoOn((charter: Charter, workspace: Workspace): ProjectInput => {
  const file = workspace.fileOf(charter.uri);
  return { ...inputOf(charter, file), id: charter.id ?? file };
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
  const ranked = ranking.ranked.map((one): RankedProject => {
    const charter = charters.get(one.project.input.file ?? '');
    return charter ? { ...one, project: named(one.project, shown(charter, target.workspace)) } : one;
  });
  return presentRanking(ranking.prepared, ranked, project.configuration.catalog.evaluation.priorities);
}
