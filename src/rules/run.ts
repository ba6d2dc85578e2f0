import picomatch from 'picomatch';
import type { Range } from '../text/position.ts';
import type { FileRecord, Project } from '../workspace/project.ts';
import { locate } from './locate.ts';
import { RULES } from './registry.ts';
import type { Finding, Rule, RuleContext, Severity } from './rule.ts';

/** A finding with its place turned into a range. */
export interface Diagnostic {
  readonly range: Range;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  /** Id of the artifact that it is about. */
  readonly artifact?: string;
  readonly related?: readonly { readonly uri: string; readonly range: Range; readonly message: string }[];
}

/**
 * Everything that the rules find in a file, in the order of the text, after severities, suppressions and waivers.
 * @param today ISO date; without it nothing can be said to be over
 */
export function diagnose(project: Project, record: FileRecord, today: string | undefined): Diagnostic[] {
  const context: RuleContext = { project, record, today };
  const diagnostics: Diagnostic[] = [];
  for (const rule of RULES) {
    const configured = project.configuration.settings.rules?.[rule.code];
    if (configured === 'off') continue;
    for (const finding of rule.check(context)) {
      const diagnostic = toDiagnostic(context, rule, finding, configured);
      if (!isSuppressed(record, diagnostic) && !isWaived(context, diagnostic)) diagnostics.push(diagnostic);
    }
  }
  return diagnostics.sort(byPlace);
}

function toDiagnostic(
  context: RuleContext,
  rule: Rule,
  finding: Finding,
  configured: Severity | undefined,
): Diagnostic {
  const { record, project } = context;
  const related = (finding.related ?? []).flatMap(({ artifact, pointer, message }) => {
    const other = project.record(artifact.uri);
    return other ? { uri: artifact.uri, range: rangeIn(other, locate(other, { pointer, at: 'value' })), message } : [];
  });
  return {
    range: rangeIn(record, locate(record, finding.place)),
    severity: configured ?? finding.severity ?? rule.severity,
    code: rule.code,
    message: finding.message,
    ...(record.artifact?.id === undefined ? {} : { artifact: record.artifact.id }),
    ...(related.length === 0 ? {} : { related }),
  };
}

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function rangeIn(record: FileRecord, span: { start: number; end: number }): Range {
  return record.document?.lines.rangeOf(span) ?? NOWHERE;
}

function isSuppressed({ document }: FileRecord, { code, range }: Diagnostic): boolean {
  return (document?.suppressions ?? []).some(({ line, codes }) => line === range.start.line && codes.includes(code));
}

function isWaived({ project, record, today }: RuleContext, { code, artifact }: Diagnostic): boolean {
  return (project.configuration.settings.waivers ?? []).some((waiver) => {
    if (!waiver || waiver.code !== code || waiver.reason === undefined || waiver.owner === undefined) return false;
    // A waiver without a last day, or whose last day cannot be known to lie ahead, waives nothing for ever.
    if (waiver.expires === undefined || (today !== undefined && waiver.expires < today)) return false;
    if (waiver.artifact !== undefined && waiver.artifact !== artifact) return false;
    const files = (waiver.files ?? []).filter((glob) => glob !== undefined);
    return files.length === 0
      ? waiver.artifact !== undefined
      : picomatch.isMatch(record.file, files, { noextglob: true });
  });
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const { start } = a.range;
  const other = b.range.start;
  return (
    start.line - other.line || start.character - other.character || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
