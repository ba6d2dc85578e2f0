import type { CriterionScore, ProjectScore, ScoreResult } from '../../engines/scoring/types.ts';
import type { Range } from '../../text/position.ts';
import { locatePointer } from '../../workspace/locate.ts';
import type { Target } from '../../workspace/target.ts';

/** A rating with the place that it was read from, in the charter's file. */
export interface PlacedCriterion extends CriterionScore {
  readonly range: Range;
}

/** A ranking in which every rating says where it stands. */
export interface PlacedScores extends ScoreResult {
  readonly projects: readonly (ProjectScore & { readonly criteria: readonly (CriterionScore | PlacedCriterion)[] })[];
}

/**
 * Adds to every rating of a ranking where it stands: engines know pointers only. It looks into the text of every
 * charter, so it is for whoever wants to take scores apart, not for every keystroke.
 */
export function withPlaces({ workspace, project }: Target, result: ScoreResult): PlacedScores {
  const records = new Map(project.records().map((record) => [workspace.fileOf(record.uri), record]));
  return {
    ...result,
    projects: result.projects.map((scored) => {
      const record = scored.file === null ? undefined : records.get(scored.file);
      if (!record) return scored;
      const criteria = scored.criteria.map((each) => ({ ...each, range: locatePointer(record, each.pointer) }));
      return { ...scored, criteria };
    }),
  };
}
