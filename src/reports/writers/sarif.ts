import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { ReportedFinding, ReportedRule } from './findings.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const;

/** A SARIF 2.1.0 log (OASIS), as code scanning services read it. Lines and columns count from 1. */
export function writeSarif(
  findings: readonly ReportedFinding[],
  rules: readonly ReportedRule[],
  version: string,
): string {
  const used = rules.filter(({ code }) => findings.some((finding) => finding.code === code));
  const index = new Map(used.map(({ code }, position) => [code, position]));
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    runs: [
      {
        tool: { driver: { name: 'Portolan', version, rules: used.map(toDescriptor) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => toResult(finding, index.get(finding.code))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toDescriptor({ code, title, why, mend }: ReportedRule): ReportingDescriptor {
  return { id: code, shortDescription: { text: title }, fullDescription: { text: why }, help: { text: mend } };
}

function toResult({ file, range, severity, code, message }: ReportedFinding, ruleIndex: number | undefined): Result {
  return {
    ruleId: code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file), uriBaseId: '%SRCROOT%' },
          region: {
            startLine: range.start.line + 1,
            startColumn: range.start.character + 1,
            endLine: range.end.line + 1,
            endColumn: range.end.character + 1,
          },
        },
      },
    ],
  };
}
