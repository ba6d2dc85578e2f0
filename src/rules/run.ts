import { sameItems } from '../text/lists.ts';
import type { Range, Span } from '../text/position.ts';
import type { FileRecord } from '../workspace/file-input.ts';
import { locate } from '../workspace/locate.ts';
import type { Project } from '../workspace/project.ts';
import { PROJECT_RULES, RULES } from './registry.ts';
import type { Finding, Rule, RuleContext, Severity } from './rule.ts';
import { isGarbled, isPartOfNumber, silencer } from './silence.ts';

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

/** Findings of one rule in one file that are reported; those after them say nothing new. */
const MOST_FINDINGS = 200;

/** Findings of files, as long as neither the file nor what it depends on has changed. */
const judged = new WeakMap<FileRecord, Judgement>();

interface Judgement {
  readonly configuration: object;
  readonly neighbours: number;
  readonly today: string | undefined;
  /** What the rules that look across files find in it, each its list. */
  readonly across: readonly object[];
  /** Without those of the rules that look across files, which change with these. */
  readonly own: readonly Diagnostic[];
  /** All, in the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

const ACROSS = PROJECT_RULES.flatMap(({ rules }) => rules);
const OWN_RULES = RULES.filter((rule) => !ACROSS.includes(rule));

/**
 * Everything that the rules find in a file, in the order of the text, after severities, suppressions and waivers.
 * @param today ISO date; without it nothing can be said to be over
 */
export function diagnose(project: Project, record: FileRecord, today: string | undefined): readonly Diagnostic[] {
  const { configuration } = project;
  const neighbours = project.judgedBy(record.uri);
  const across = PROJECT_RULES.map((rule) => rule.findings(project, record.uri, today));
  const known = judged.get(record);
  const holds = known?.configuration === configuration && known.neighbours === neighbours && known.today === today;
  if (holds && sameItems(known.across, across)) return known.diagnostics;
  const context: RuleContext = { project, record, today };
  const own = holds ? known.own : judge(context, OWN_RULES);
  const found = PROJECT_RULES.filter((_, index) => across[index]?.length);
  const shared =
    found.length > 0
      ? judge(
          context,
          found.flatMap(({ rules }) => rules),
        )
      : [];
  const diagnostics = [...own, ...shared].sort(byPlace);
  judged.set(record, { configuration, neighbours, today, across, own, diagnostics });
  return diagnostics;
}

/** Files whose findings differ, after a revision of the project, by what was edited elsewhere. */
export function shiftedFiles(project: Project, today: string | undefined, revision: number): string[] {
  return [...new Set(PROJECT_RULES.flatMap((rule) => rule.shifts(project, today, revision)))];
}

function judge(context: RuleContext, rules: readonly Rule[]): Diagnostic[] {
  const { project, record } = context;
  const isSilenced = silencer(context);
  const diagnostics: Diagnostic[] = [];
  for (const rule of rules) {
    const configured = project.configuration.settings.rules?.[rule.code];
    if (configured === 'off') continue;
    const found = new Map<string, Diagnostic>();
    for (const finding of rule.check(context)) {
      const span = locate(record, finding.place);
      if (isGarbled(record, rule.code, finding.place, span) || isPartOfNumber(context, rule.code, span)) continue;
      const diagnostic = toDiagnostic(context, rule, finding, span, configured);
      const { code, message, range } = diagnostic;
      if (isSilenced({ code, line: range.start.line, place: finding.place })) continue;
      // What an alias repeats is wrong once.
      found.set(`${span.start} ${span.end} ${message}`, diagnostic);
      if (found.size >= MOST_FINDINGS) break;
    }
    diagnostics.push(...(found.size < MOST_FINDINGS ? found.values() : cutOff([...found.values()])));
  }
  return diagnostics;
}

function cutOff(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.map((diagnostic, index) =>
    index < diagnostics.length - 1
      ? diagnostic
      : {
          ...diagnostic,
          message: `${diagnostic.message} (More of this kind may follow; only ${MOST_FINDINGS} are shown.)`,
        },
  );
}

function toDiagnostic(
  { record, project }: RuleContext,
  rule: Rule,
  finding: Finding,
  span: Span,
  configured: Severity | undefined,
): Diagnostic {
  const related = (finding.related ?? []).flatMap(({ artifact, pointer, message }) => {
    const other = project.record(artifact.uri);
    return other ? { uri: artifact.uri, range: rangeIn(other, locate(other, { pointer, at: 'value' })), message } : [];
  });
  return {
    range: rangeIn(record, span),
    severity: configured ?? finding.severity ?? rule.severity,
    code: rule.code,
    message: finding.message,
    ...(record.artifact?.id === undefined ? {} : { artifact: record.artifact.id }),
    ...(related.length === 0 ? {} : { related }),
  };
}

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function rangeIn(record: FileRecord, span: Span): Range {
  return record.document?.lines.rangeOf(span) ?? NOWHERE;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const { start } = a.range;
  const other = b.range.start;
  return (
    start.line - other.line || start.character - other.character || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
