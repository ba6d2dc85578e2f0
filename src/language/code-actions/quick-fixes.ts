import type { SourceDocument } from '../../documents/document.ts';
import { styleOf } from '../../documents/edit/style.ts';
import { pathAt } from '../../documents/pointer.ts';
import type { TextEdit } from '../../text/position.ts';
import type { LanguageFile } from '../file.ts';
import { createRecordFixes } from './create-record.ts';
import { type FixableFinding, findingOf, fixesOf } from './findings.ts';
import { type CodeActionQuery, type KnownDiagnostic, type Proposal, QUICK_FIX } from './protocol.ts';

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

/**
 * The comment that silences a rule on a line, above it and indented as it is. The reason is left to its author: until
 * it is there, its absence is a finding of its own. Undefined where no comment can stand: inside a text of several
 * lines, and above the fence of a front matter.
 */
function suppression(document: SourceDocument, code: string, line: number): TextEdit | undefined {
  const { lines, text, yaml, body, root, format } = document;
  const { start, end } = lines.lineSpan(line);
  const offset = line === 0 && text.startsWith('\uFEFF') ? 1 : start;
  const [indent = ''] = /^[ \t]*/.exec(text.slice(offset, end)) ?? [];
  const at = lines.positionAt(offset);
  const { eol } = styleOf(document);
  const directive = `portolan-ignore-next-line ${code} -- `;
  const inYaml = yaml !== undefined && offset >= yaml.start && offset <= yaml.end;
  if (inYaml) {
    const around = pathAt(root, offset)?.node;
    const isInText = around?.kind === 'scalar' && around.start < offset;
    return isInText ? undefined : { range: { start: at, end: at }, newText: `${indent}# ${directive}${eol}` };
  }
  if (format !== 'markdown' || !body || offset < body.start) return undefined;
  return { range: { start: at, end: at }, newText: `${indent}<!-- ${directive}-->${eol}` };
}
