import { resolve } from 'node:path';
import type { CheckResult, command, FileDiagnostic } from '../../commands/check/command.ts';
import { explainAll } from '../../commands/explain/command.ts';
import { pathBelow } from '../../platform/node-host.ts';
import { writeGithub } from '../../reports/writers/github.ts';
import { writeJunit } from '../../reports/writers/junit.ts';
import { writeSarif } from '../../reports/writers/sarif.ts';
import type { PrinterOf, Printing } from '../printer.ts';
import { type CommonOptions, EXIT } from '../session.ts';
import { VERSION } from '../version.ts';
import { plain } from './plain.ts';
import { type Colors, count } from './print.ts';

export const printer: PrinterOf<typeof command> = {
  text: (result, { maxWarnings }, printing) => pretty(result, maxWarnings, printing),
  formats: {
    sarif: ({ diagnostics }, _, printing) => writeSarif(inRepository(diagnostics, printing), explainAll(), VERSION),
    junit: ({ diagnostics }) => writeJunit(diagnostics),
    github: ({ diagnostics }, _, printing) => writeGithub(inRepository(diagnostics, printing)),
  },
  exit: ({ summary: { errors, warnings } }, { maxWarnings = Number.POSITIVE_INFINITY }) =>
    errors > 0 || warnings > maxWarnings ? EXIT.findings : EXIT.done,
};

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
  maxWarnings: number | undefined,
  { quiet, colors }: Printing,
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
