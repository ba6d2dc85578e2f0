import { classificationOf } from '../../facts/classification.ts';
import { standingOf } from '../../facts/standing.ts';
import { diagnose } from '../../rules/run.ts';
import type { Target } from '../../workspace/target.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { countFindings } from './counts.ts';
import { type ScoreSummary, scoreSummary } from './score-summary.ts';

/** What a status bar shows: the findings, and the result of the engine that the present file is about. */
export interface FileSummary extends Partial<ScoreSummary> {
  readonly artifacts: number;
  readonly errors: number;
  readonly warnings: number;
  readonly artifact?: { readonly kind: string; readonly id: string | null; readonly status: string | null };
  /** How many charters have a rank. */
  readonly of?: number;
  readonly category?: string | null;
  readonly level?: string | null;
  readonly missingApprovals?: number;
}

interface SummarizedFile extends Target {
  readonly uri: string;
  /** ISO date. */
  readonly today: string;
}

/** @param file the present file; findings are those of the file, or of nothing without one */
export function summarize(workspaces: readonly Workspace[], file: SummarizedFile | undefined): FileSummary {
  const projects = workspaces.flatMap((workspace) => workspace.projects());
  const artifacts = projects.reduce((sum, project) => sum + project.artifacts().length, 0);
  const record = file?.project.record(file.uri);
  const findings = file && record ? diagnose(file.project, record, file.today) : [];
  const { errors, warnings } = countFindings(findings);
  const summary = { artifacts, errors, warnings };
  const artifact = record?.artifact;
  if (!file || !artifact) return summary;
  const { kind, id = null, status = null } = artifact;
  return { ...summary, artifact: { kind, id, status }, ...engineSummary(file) };
}

function engineSummary(file: SummarizedFile): Partial<FileSummary> {
  const artifact = file.project.record(file.uri)?.artifact;
  if (artifact && artifact.kind === 'charter') {
    const standing = standingOf(file.project, artifact);
    return standing ? { ...scoreSummary(standing), of: standing.of } : { score: null, rank: null, of: 0 };
  }
  if (artifact && artifact.kind === 'change-request') {
    const { category, level, approvals } = classificationOf(artifact, file.project, file.today);
    return { category, level, missingApprovals: approvals.filter(({ state }) => state !== 'granted').length };
  }
  return {};
}
