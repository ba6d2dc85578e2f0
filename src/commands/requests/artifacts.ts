import { standingOf } from '../../facts/standing.ts';
import { diagnose } from '../../rules/run.ts';
import type { Range } from '../../text/position.ts';
import { type Day, dayFor } from '../../workspace/day.ts';
import { locatePointer } from '../../workspace/locate.ts';
import type { Project } from '../../workspace/project.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { countFindings } from './counts.ts';
import { type ScoreSummary, scoreSummary } from './score-summary.ts';

/** An artifact as overviews show it. */
export interface ArtifactSummary {
  readonly kind: string;
  readonly id: string | null;
  readonly title: string | null;
  readonly status: string | null;
  readonly date: string | null;
  readonly file: string;
  readonly uri: string;
  readonly range: Range;
  readonly errors: number;
  readonly warnings: number;
  /** Of a charter that the portfolio's model scores. */
  readonly score?: ScoreSummary;
}

/** Every artifact of the projects with the number of its findings. */
export function summarizeArtifacts(
  workspace: Workspace,
  today: Day,
  projects: readonly Project[] = workspace.projects(),
): ArtifactSummary[] {
  return projects.flatMap((project) => {
    const day = dayFor(today, project);
    return project.records().flatMap((record) => {
      const { artifact, uri } = record;
      if (!artifact) return [];
      const { errors, warnings } = countFindings(diagnose(project, record, day));
      const { kind, id = null, title = null, status = null, date = null } = artifact;
      const range = locatePointer(record, '/title');
      const standing = artifact.kind === 'charter' ? standingOf(project, artifact) : undefined;
      const score = standing && { score: scoreSummary(standing) };
      return { kind, id, title, status, date, uri, file: workspace.fileOf(uri), range, errors, warnings, ...score };
    });
  });
}
