import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { ReportedFinding, ReportedRule } from './findings.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const;

/**
 * A SARIF 2.1.0 log (OASIS), as code scanning services read it. Lines and columns count from 1, in UTF-16 units; the
 * end of a region is exclusive.
 */
export function writeSarif(
  findings: readonly ReportedFinding[],
  rules: readonly ReportedRule[],
  version: string,
): string {
  const found = new Set(findings.map(({ code }) => code));
  const used = rules.filter(({ code }) => found.has(code));
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

function toDescriptor({ code, title, severity, why, mend }: ReportedRule): ReportingDescriptor {
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: mend },
    defaultConfiguration: { level: LEVELS[severity] },
  };
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
          artifactLocation: { uri: relativeUri(file), uriBaseId: '%SRCROOT%' },
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

/** Halves of characters, which no URI can hold. */
const LONE_SURROGATES = /\p{Cs}/gu;

/** A path as a relative reference (RFC 3986): each segment encoded, so that no `#`, `?` or `:` means anything. */
function relativeUri(file: string): string {
  return file.replace(LONE_SURROGATES, '\uFFFD').split('/').map(encodeURIComponent).join('/');
}
