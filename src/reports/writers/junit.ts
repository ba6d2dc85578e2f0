import type { ReportedFinding } from './findings.ts';

/**
 * JUnit XML: one suite a file, one case a finding; those at error level fail, the others pass with their text as
 * output. Without findings there is one case that passes, since CI systems take a report without cases for a failure.
 */
export function writeJunit(findings: readonly ReportedFinding[]): string {
  const files = new Map<string, ReportedFinding[]>();
  for (const finding of findings) {
    const known = files.get(finding.file);
    if (known) known.push(finding);
    else files.set(finding.file, [finding]);
  }
  const suites = files.size > 0 ? [...files].map(([file, list]) => suite(file, list)) : [CLEAN];
  const head = `<testsuites name="portolan" ${counts(findings)}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${suites.join('')}</testsuites>\n`;
}

const CLEAN = `  <testsuite name="portolan" tests="1" failures="0" errors="0">
    <testcase name="no findings" classname="portolan"/>
  </testsuite>
`;

function suite(file: string, findings: readonly ReportedFinding[]): string {
  const head = `  <testsuite name="${escapeXml(file)}" ${counts(findings)}>\n`;
  return `${head}${findings.map(testCase).join('')}  </testsuite>\n`;
}

function counts(findings: readonly ReportedFinding[]): string {
  const failures = findings.filter(({ severity }) => severity === 'error').length;
  return `tests="${Math.max(findings.length, 1)}" failures="${failures}" errors="0"`;
}

function testCase({ file, range, severity, code, message }: ReportedFinding): string {
  const line = range.start.line + 1;
  const place = escapeXml(`${file}:${line}:${range.start.character + 1}`);
  const [rule, text] = [escapeXml(code), escapeXml(message)];
  const name = `    <testcase name="${rule}" classname="${place}" file="${escapeXml(file)}" line="${line}">`;
  const body =
    severity === 'error'
      ? `<failure message="${text}" type="${rule}">${place}: ${text}</failure>`
      : `<system-out>${severity}: ${text}</system-out>`;
  return `${name}${body}</testcase>\n`;
}

/** In an attribute, a line break that is not written as a reference would become a space. */
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Characters that XML 1.0 cannot hold at all are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"'\t\n\r]/g, (character) => REFERENCES[character] ?? '');
}
