import type { PreparedModel } from '../engines/scoring/model.ts';
import { type RatedProject, rateProject } from '../engines/scoring/project.ts';
import { bandsOf, priorityOf, rankProjects } from '../engines/scoring/ranking.ts';
import type { ProjectInput, Unranked } from '../engines/scoring/types.ts';
import type { Artifact } from '../kinds/artifact.ts';
import type { Project } from '../workspace/project.ts';
import { chartersOf } from './gathering/source.ts';
import { inputOf, rankingOf, rate } from './ranking.ts';
import { modelIdOf, preparedModelOf } from './scoring-model.ts';

/** Where a charter stands in its portfolio. */
export interface Standing {
  readonly rated: RatedProject;
  /** 1 is best; undefined where `unranked` says why. */
  readonly rank: number | undefined;
  readonly unranked: Unranked | undefined;
  /** Too little is rated for the score to be a verdict. */
  readonly isProvisional: boolean;
  /** How many charters have a rank. */
  readonly of: number;
  /** Title of the priority that the score earns, where there is a rank; of one that must be done, that it must. */
  readonly priority: string | undefined;
}

/** What is said of a project that must be done, in the place of a priority. */
const MANDATORY = 'Mandatory';

/**
 * Score and rank of a charter by the portfolio's model, as `portolan score` has them; undefined when `portolan.yaml`
 * names a model that does not exist, or the charter is none of the portfolio's.
 */
export function standingOf(project: Project, charter: Artifact<'charter'>): Standing | undefined {
  const ranking = rankingOf(project, modelIdOf(project));
  const own = ranking?.byUri.get(charter.uri);
  if (!ranking || !own) return undefined;
  const { project: rated, rank, unranked, isProvisional } = own;
  const { priorities } = project.configuration.catalog.evaluation;
  const band =
    rank === null || rated.score === undefined
      ? null
      : priorityOf(Math.round(rated.score * 100) / 100, bandsOf(priorities));
  const earned = band === null ? undefined : priorities[band]?.title;
  return {
    rated,
    rank: rank ?? undefined,
    unranked: unranked ?? undefined,
    isProvisional,
    of: ranking.of,
    priority: rated.input.isMandatory && unranked !== 'ended' ? MANDATORY : earned,
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
  const own = rateProject(model, { ...inputOf(charter, charter.uri), ratings });
  if (model.method === 'weighted-sum') return own.score;
  const others = chartersOf(project).filter(({ uri }) => uri !== charter.uri);
  const ranked = rankProjects(model, [own, ...others.map((other) => rate(other, model))]);
  return ranked.find(({ project: { input } }) => input === own.input)?.project.score;
}
