import { classificationOf } from '../../facts/classification.ts';
import { scoreIfPossible } from '../../facts/ranking.ts';
import { diagnose } from '../../rules/run.ts';
import type { Target } from '../../workspace/target.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { countFindings } from './counts.ts';

/** What a status bar shows: the findings, and the result of the engine that the present file is about. */
export interface FileSummary {
  readonly artifacts: number;
  readonly errors: number;
  readonly warnings: number;
  readonly artifact?: { readonly kind: string; readonly id: string | null; readonly status: string | null };
  readonly score?: number | null;
  readonly rank?: number | null;
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
    const projects = scoreIfPossible(file)?.projects ?? [];
    const own = projects.find((project) => project.file === file.workspace.fileOf(file.uri));
    return { score: own?.score ?? null, rank: own?.rank ?? null, of: projects.length };
  }
  if (artifact && artifact.kind === 'change-request') {
    const { category, level, approvals } = classificationOf(artifact, file.project, file.today);
    return { category, level, missingApprovals: approvals.filter(({ state }) => state !== 'granted').length };
  }
  return {};
}
