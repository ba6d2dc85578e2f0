import { resolve } from 'node:path';
import { type CheckResult, check, type FileDiagnostic } from '../../commands/check.ts';
import { explainAll } from '../../commands/explain.ts';
import { localDate } from '../../platform/clock.ts';
import { pathBelow } from '../../platform/node-host.ts';
import { writeGithub } from '../../reports/writers/github.ts';
import { writeJunit } from '../../reports/writers/junit.ts';
import { writeSarif } from '../../reports/writers/sarif.ts';
import { plain } from '../output/plain.ts';
import { type Colors, colorsFor, count, print, toJson } from '../output/print.ts';
import { type CommonOptions, EXIT, openWorkspace, pathsInFolder } from '../session.ts';
import { VERSION } from '../version.ts';

export interface CheckCommandOptions extends CommonOptions {
  readonly maxWarnings?: number;
}

export async function runCheck(paths: readonly string[], options: CheckCommandOptions): Promise<number> {
  const workspace = await openWorkspace(options);
  const result = check(workspace, { today: localDate(), paths: await pathsInFolder(paths, options) });
  print(format(result, options));
  const { errors, warnings } = result.summary;
  return errors > 0 || warnings > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? EXIT.findings : EXIT.done;
}

function format(result: CheckResult, options: CheckCommandOptions): string {
  const { diagnostics } = result;
  switch (options.format) {
    case 'json':
      return toJson(result);
    case 'sarif':
      return writeSarif(inRepository(diagnostics, options), explainAll(), VERSION);
    case 'junit':
      return writeJunit(diagnostics);
    case 'github':
      return writeGithub(inRepository(diagnostics, options));
    default:
      return pretty(result, options, colorsFor(options));
  }
}

/** Annotations and code scanning know files by their path in the repository, wherever in it the job runs. */
function inRepository(diagnostics: readonly FileDiagnostic[], { cwd }: CommonOptions): readonly FileDiagnostic[] {
  const repository = process.env.GITHUB_WORKSPACE;
  const prefix = repository === undefined ? undefined : pathBelow(repository, resolve(cwd));
  if (!prefix) return diagnostics;
  return diagnostics.map((diagnostic) => ({ ...diagnostic, file: `${prefix}/${diagnostic.file}` }));
}

/** `file:line:column severity code message`, one line each, as editors and terminals can follow. */
function pretty(
  { summary, diagnostics }: CheckResult,
  { quiet, maxWarnings }: CheckCommandOptions,
  colors: Colors,
): string {
  const lines = diagnostics.map((diagnostic) => line(diagnostic, colors));
  if (quiet) return lines.join('');
  const { files, artifacts, errors, warnings, infos } = summary;
  if (files === 0) return 'There are no records here. `portolan new charter` writes the first one.\n';
  const findings = `${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(infos, 'remark')}`;
  const verdict = errors > 0 ? colors.red(findings) : warnings > 0 ? colors.yellow(findings) : colors.green(findings);
  const limit =
    maxWarnings !== undefined && warnings > maxWarnings ? ` (at most ${count(maxWarnings, 'warning')} allowed)` : '';
  const gap = lines.length > 0 ? '\n' : '';
  return `${lines.join('')}${gap}${count(files, 'file')}, ${count(artifacts, 'artifact')}: ${verdict}${limit}\n`;
}

function line({ file, range, severity, code, message }: FileDiagnostic, colors: Colors): string {
  const paint = { error: colors.red, warning: colors.yellow, info: colors.blue, hint: colors.dim }[severity];
  const place = `${plain(file)}:${range.start.line + 1}:${range.start.character + 1}`;
  return `${place} ${paint(severity)} ${colors.dim(code)} ${plain(message)}\n`;
}
