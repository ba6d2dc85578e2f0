import type { PreparedModel } from '../engines/scoring/model.ts';
import { type RatedProject, rateProject } from '../engines/scoring/project.ts';
import { bandsOf, priorityOf } from '../engines/scoring/ranking.ts';
import { settle } from '../engines/scoring/settle.ts';
import type { ProjectInput } from '../engines/scoring/types.ts';
import type { Artifact } from '../kinds/artifact.ts';
import type { Project } from '../workspace/project.ts';
import { chartersOf } from './gathering/source.ts';
import { modelIdOf, preparedModelOf, rankingOf, rate } from './ranking.ts';

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
 * names a model that does not exist.
 */
export function standingOf(project: Project, charter: Artifact<'charter'>): Standing | undefined {
  const ranking = rankingOf(project, modelIdOf(project));
  if (!ranking) return undefined;
  const own = ranking.byUri.get(charter.uri);
  const rated = own?.project ?? rate(charter, ranking.prepared);
  const { evaluation } = project.configuration.catalog;
  const priority =
    rated.score === undefined ? null : priorityOf(Math.round(rated.score * 100) / 100, bandsOf(evaluation.priorities));
  return {
    rated,
    rank: own?.rank ?? undefined,
    of: ranking.of,
    priority: priority === null ? undefined : evaluation.priorities[priority]?.title,
  };
}

/** The model that a project's charters are ranked by. */
export function portfolioModel(project: Project): PreparedModel | undefined {
  return preparedModelOf(project, modelIdOf(project));
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
  const others = chartersOf(project).filter(({ uri }) => uri !== charter.uri);
  return settle(model, [own, ...others.map((other) => rate(other, model))])[0]?.score;
}
