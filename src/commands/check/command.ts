import { type Diagnostic, diagnose } from '../../rules/run.ts';
import { type Day, dayFor } from '../../workspace/day.ts';
import { type CancellationToken, NEVER_CANCELLED } from '../../workspace/host.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { defineCommand, urisOf } from '../command.ts';
import { countFindings, type FindingCounts } from '../requests/counts.ts';

/** A diagnostic in the contract of `check`. */
export interface FileDiagnostic extends Omit<Diagnostic, 'related'> {
  readonly file: string;
}

/** The contract of `check`. */
export interface CheckResult {
  readonly summary: FindingCounts & {
    /** Files that Portolan recognised. */
    readonly files: number;
    readonly artifacts: number;
  };
  readonly diagnostics: readonly FileDiagnostic[];
}

export interface CheckOptions {
  /** ISO date. */
  readonly today: Day;
  /** Only findings in these files and folders, as paths with `/`; links are still judged by the whole workspace. */
  readonly paths?: readonly string[];
}

/** Everything that the rules find in all projects of a folder, by file and place. */
export function check(
  workspace: Workspace,
  options: CheckOptions,
  token: CancellationToken = NEVER_CANCELLED,
): CheckResult {
  const diagnostics: FileDiagnostic[] = [];
  let files = 0;
  let artifacts = 0;
  for (const project of workspace.projects()) {
    const today = dayFor(options.today, project);
    for (const record of project.records()) {
      if (token.isCancellationRequested) break;
      const file = workspace.fileOf(record.uri);
      if (!isMeant(file, options.paths)) continue;
      files++;
      if (record.artifact) artifacts++;
      for (const { related: _, ...diagnostic } of diagnose(project, record, today)) {
        diagnostics.push({ file, ...diagnostic });
      }
    }
  }
  // Nested projects lie between the files of the project around them.
  diagnostics.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { summary: { files, artifacts, ...countFindings(diagnostics) }, diagnostics };
}

function isMeant(file: string, paths: readonly string[] | undefined): boolean {
  if (!paths || paths.length === 0) return true;
  return paths.some((path) => path === '' || path === '.' || file === path || file.startsWith(`${path}/`));
}

export const command = defineCommand({
  name: 'check',
  wire: 'portolan.server.check',
  summary: 'find what is wrong in the records of a folder',
  examples: [
    'check',
    'check docs/adr --max-warnings 0',
    'check --format github   # annotations on a pull request',
    'check --format sarif > portolan.sarif',
  ],
  formats: ['pretty', 'json', 'sarif', 'junit', 'github'],
  args: {
    paths: {
      type: 'files',
      description: 'Only findings in these files and folders; links are still judged by the whole workspace.',
      cli: { positional: true },
    },
    maxWarnings: {
      type: 'number',
      least: 0,
      whole: true,
      description: 'fail when there are more warnings than this',
      only: 'cli',
      cli: { flags: '--max-warnings <number>' },
    },
  },
  run: (target, { paths }, services): CheckResult => {
    const { workspace } = target;
    const files = paths && urisOf(target, paths).map((uri) => (uri === workspace.folder ? '' : workspace.fileOf(uri)));
    const token = {
      get isCancellationRequested() {
        return services.isCancelled();
      },
    };
    return check(workspace, { today: services.dayOf, ...(files && { paths: files }) }, token);
  },
});
