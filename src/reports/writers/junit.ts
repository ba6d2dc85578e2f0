import type { ReportedFinding } from './findings.ts';

/** JUnit XML: one suite a file, one failing case a finding at error level; the others are passing cases with their text. */
export function writeJunit(findings: readonly ReportedFinding[]): string {
  const files = new Map<string, ReportedFinding[]>();
  for (const finding of findings) files.set(finding.file, [...(files.get(finding.file) ?? []), finding]);
  const suites = [...files].map(([file, list]) => suite(file, list));
  const failures = findings.filter(({ severity }) => severity === 'error').length;
  const head = `<testsuites name="portolan" tests="${findings.length}" failures="${failures}">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${suites.join('')}</testsuites>\n`;
}

function suite(file: string, findings: readonly ReportedFinding[]): string {
  const failures = findings.filter(({ severity }) => severity === 'error').length;
  const head = `  <testsuite name="${escapeXml(file)}" tests="${findings.length}" failures="${failures}">\n`;
  return `${head}${findings.map(testCase).join('')}  </testsuite>\n`;
}

function testCase({ file, range, severity, code, message }: ReportedFinding): string {
  const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
  const name = `    <testcase name="${escapeXml(code)}" classname="${escapeXml(place)}">`;
  const text = escapeXml(message);
  const body =
    severity === 'error'
      ? `<failure message="${text}" type="${escapeXml(code)}">${escapeXml(place)}</failure>`
      : `<system-out>${severity}: ${text}</system-out>`;
  return `${name}${body}</testcase>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Characters that XML 1.0 cannot hold at all are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
