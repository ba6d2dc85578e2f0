import type { LanguageFile } from '../file.ts';
import { createRecordFixes } from './create-record.ts';
import { type FixableFinding, findingOf, fixesOf } from './findings.ts';
import { type Proposal, QUICK_FIX } from './proposal.ts';
import type { CodeActionQuery, KnownDiagnostic } from './protocol.ts';
import { suppression } from './suppress.ts';

/** What can be done about the findings that a client shows, the best first; suppressing and reading up come last. */
export function quickFixes(file: LanguageFile, { diagnostics }: CodeActionQuery): Proposal[] {
  const found = diagnostics.flatMap((diagnostic) => {
    const { code, source, range, message } = diagnostic;
    if (source !== 'portolan' || typeof code !== 'string' || typeof message !== 'string') return [];
    const finding = findingOf(file, { code, range, message });
    return finding ? [{ diagnostic, finding }] : [];
  });
  return [
    ...found.flatMap(({ diagnostic, finding }) => mending(file, finding, diagnostic)),
    ...found.flatMap(({ diagnostic, finding }) => silencing(finding, diagnostic)),
    ...reading(found.map(({ diagnostic }) => diagnostic)),
  ];
}

function mending(file: LanguageFile, finding: FixableFinding, diagnostic: KnownDiagnostic): Proposal[] {
  const fixes = [...fixesOf(finding), ...createRecordFixes(file, finding)];
  return fixes.map((fix) => ({
    title: fix.title,
    kind: QUICK_FIX,
    diagnostics: [diagnostic],
    preferred: fix.preferred === true,
    changes: () => fix.changes(),
  }));
}

function silencing({ code, range, document }: FixableFinding, diagnostic: KnownDiagnostic): Proposal[] {
  const edit = suppression(document, code, range.start.line);
  if (!edit) return [];
  return [
    {
      title: `Suppress ${code} here with a reason`,
      kind: QUICK_FIX,
      diagnostics: [diagnostic],
      changes: () => [{ uri: document.uri, edits: [edit] }],
    },
  ];
}

/** One for each rule, whatever it found how often. */
function reading(diagnostics: readonly KnownDiagnostic[]): Proposal[] {
  const pages = new Map(diagnostics.map(({ code, codeDescription }) => [String(code), codeDescription?.href]));
  return [...pages].flatMap(([code, href]) => {
    if (href === undefined) return [];
    return { title: `Open the documentation of ${code}`, kind: QUICK_FIX, href, changes: () => undefined };
  });
}
