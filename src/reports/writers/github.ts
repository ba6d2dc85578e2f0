import type { ReportedFinding } from './findings.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const;

/** Workflow commands of GitHub Actions: each finding becomes an annotation of the pull request. */
export function writeGithub(findings: readonly ReportedFinding[]): string {
  return findings.map(annotation).join('');
}

function annotation({ file, range, severity, code, message }: ReportedFinding): string {
  const { start, end } = range;
  const properties = [
    `file=${escapeProperty(file)}`,
    `line=${start.line + 1}`,
    `endLine=${end.line + 1}`,
    // Columns only mean something within one line. The last one belongs to the annotation.
    ...(start.line === end.line
      ? [`col=${start.character + 1}`, `endColumn=${Math.max(end.character, start.character + 1)}`]
      : []),
    `title=${escapeProperty(code)}`,
  ];
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
