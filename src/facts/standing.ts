import type { EvaluationTables } from '../catalog/catalog.ts';
import { type PreparedModel, prepareModel } from '../engines/scoring/model.ts';
import { type RatedProject, rateProject } from '../engines/scoring/project.ts';
import { bandsOf, priorityOf, rankProjects } from '../engines/scoring/ranking.ts';
import { modelOf } from '../engines/scoring/score.ts';
import { settle } from '../engines/scoring/settle.ts';
import type { ProjectInput } from '../engines/scoring/types.ts';
import type { Artifact } from '../kinds/artifact.ts';
import type { Project } from '../workspace/project.ts';

/** Where a charter stands in its portfolio. */
export interface Standing {
  readonly rated: RatedProject;
  /** 1 is best; undefined without a score. */
  readonly rank: number | undefined;
  /** How many charters have a rank. */
  readonly of: number;
  /** Title of the priority that the score earns. */
  readonly priority: string | undefined;
}

/**
 * Score and rank of a charter by the portfolio's model, as `portolan score` has them; undefined when `portolan.yaml`
 * names a model that does not exist. What was computed before is kept: for a charter as long as it is the same, for the
 * ranks as long as nothing in the project changed.
 */
export function standingOf(project: Project, charter: Artifact<'charter'>): Standing | undefined {
  const model = portfolioModel(project);
  if (!model) return undefined;
  const { ranks, settled, of } = ranking(project, model);
  const rated = settled.get(charter.uri) ?? rate(model, charter);
  const { evaluation } = project.configuration.catalog;
  const priority =
    rated.score === undefined ? null : priorityOf(Math.round(rated.score * 100) / 100, bandsOf(evaluation.priorities));
  return {
    rated,
    rank: ranks.get(charter.uri),
    of,
    priority: priority === null ? undefined : evaluation.priorities[priority]?.title,
  };
}

const models = new WeakMap<EvaluationTables, Map<string, PreparedModel>>();

/** The model that a project's charters are ranked by. */
export function portfolioModel({ configuration }: Project): PreparedModel | undefined {
  const { evaluation } = configuration.catalog;
  const id = configuration.settings.scoring?.model ?? evaluation.defaultModel;
  const prepared = models.get(evaluation) ?? new Map<string, PreparedModel>();
  models.set(evaluation, prepared);
  const known = prepared.get(id);
  if (known) return known;
  const model = modelOf(evaluation, id);
  if (!model) return undefined;
  const fresh = prepareModel(model);
  prepared.set(id, fresh);
  return fresh;
}

interface Ranking {
  readonly revision: number;
  readonly ranks: ReadonlyMap<string, number>;
  readonly settled: ReadonlyMap<string, RatedProject>;
  readonly of: number;
}

const rankings = new WeakMap<Project, Ranking>();

function ranking(project: Project, model: PreparedModel): Ranking {
  const known = rankings.get(project);
  if (known?.revision === project.revision) return known;
  const settled = settle(
    model,
    charters(project).map((charter) => rate(model, charter)),
  );
  const ranked = rankProjects(settled);
  const ranks = ranked.flatMap(({ project: { input }, rank }) => (rank === null ? [] : [[input.id, rank] as const]));
  const fresh = {
    revision: project.revision,
    ranks: new Map(ranks),
    settled: new Map(settled.map((rated) => [rated.input.id, rated])),
    of: ranks.length,
  };
  rankings.set(project, fresh);
  return fresh;
}

function charters(project: Project): readonly Artifact<'charter'>[] {
  return project.artifacts().flatMap((artifact) => (artifact.kind === 'charter' ? [artifact] : []));
}

/** The score that a charter would have with other ratings, beside the others as they are. */
export function scoreWith(
  project: Project,
  model: PreparedModel,
  charter: Artifact<'charter'>,
  ratings: ProjectInput['ratings'],
): number | undefined {
  const own = rateProject(model, { id: charter.uri, ratings });
  if (model.method === 'weighted-sum') return own.score;
  const others = charters(project).filter(({ uri }) => uri !== charter.uri);
  return settle(model, [own, ...others.map((other) => rate(model, other))])[0]?.score;
}

const rates = new WeakMap<object, { readonly model: PreparedModel; readonly rated: RatedProject }>();

/** Named by its URI: ids may be missing, or not unique. */
function rate(model: PreparedModel, charter: Artifact<'charter'>): RatedProject {
  const known = rates.get(charter);
  if (known?.model === model) return known.rated;
  const rated = rateProject(model, { id: charter.uri, ratings: charter.data.scoring?.ratings });
  rates.set(charter, { model, rated });
  return rated;
}
