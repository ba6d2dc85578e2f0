import { ruleOf } from '../../rules/registry.ts';
import type { Finding, Fix, FixContext } from '../../rules/rule.ts';
import type { Range } from '../../text/position.ts';
import type { FileRecord } from '../../workspace/file-input.ts';
import { locate } from '../../workspace/locate.ts';
import type { Project } from '../../workspace/project.ts';

/** A file as rules see it; its text need not be the one that the project knows. */
export interface Subject {
  readonly project: Project;
  readonly record: FileRecord;
  /** ISO date. */
  readonly today: string;
}

/** A finding with all that its fixes are made from. */
export interface FixableFinding extends FixContext {
  readonly code: string;
  readonly range: Range;
}

/** What a rule finds in a file now; nothing for codes that are no rule's. */
function findingsOf({ project, record, today }: Subject, code: string): FixableFinding[] {
  const { document } = record;
  const rule = ruleOf(code);
  if (!document || !rule) return [];
  const findings: Finding[] = [...rule.check({ project, record, today })];
  return findings.map((finding, index) => {
    const range = document.lines.rangeOf(locate(record, finding.place));
    return { project, record, document, finding, index, today, code, range };
  });
}

/** The finding that a client shows as a diagnostic; undefined when it is no longer there. */
export function findingOf(
  subject: Subject,
  diagnostic: { readonly code: string; readonly range: Range; readonly message: string },
): FixableFinding | undefined {
  return findingsOf(subject, diagnostic.code).find(
    // The last one of very many says so behind its message.
    ({ finding, range }) => diagnostic.message.startsWith(finding.message) && isSame(range, diagnostic.range),
  );
}

export function fixesOf(finding: FixableFinding): readonly Fix[] {
  return [...(ruleOf(finding.code)?.fixes?.(finding) ?? [])];
}

function isSame(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
