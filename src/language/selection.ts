import type { MarkdownBody, SourceDocument } from '../documents/document.ts';
import type { TreeNode } from '../documents/tree.ts';
import type { Position, Range, Span } from '../text/position.ts';
import type { LanguageFile } from './file.ts';
import { fromDash } from './folding.ts';
import { scan } from './mentions/scan.ts';

/** `SelectionRange` of LSP 3.17. */
export interface SelectionRange {
  range: Range;
  parent?: SelectionRange;
}

/**
 * What grows around a position, step by step: in YAML the word, the value without and with its quotes, the property,
 * the item, the list, up to the file; in Markdown the word, the line, the paragraph, the section, those around it.
 */
export function selectionRange(file: LanguageFile, position: Position): SelectionRange {
  const { document } = file;
  const offset = document.lines.offsetAt(position);
  const { yaml, body, text } = document;
  const spans = [
    wordAt(text, offset),
    ...(yaml && offset >= yaml.start && offset <= yaml.end ? [...treeSpans(document, offset), yaml] : []),
    ...(body && offset >= body.start ? [...bodySpans(document, body, offset), body] : []),
    { start: 0, end: text.length },
  ];
  const growing: Span[] = [];
  for (const span of spans) {
    if (contains(span, growing.at(-1) ?? { start: offset, end: offset })) growing.push(span);
  }
  return (
    growing.reduceRight<SelectionRange | undefined>(
      (parent, span) => ({ range: document.lines.rangeOf(span), ...(parent && { parent }) }),
      undefined,
    ) ?? { range: { start: position, end: position } }
  );
}

/** Whether a span is larger than another one, and holds it. */
function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;
}

const WORD = /[\p{L}\p{N}_.-]/u;

/** The word at an offset, an id taken whole; zero width between words. */
function wordAt(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && WORD.test(text.charAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && WORD.test(text.charAt(end))) end++;
  while (end > offset && /[.-]/.test(text.charAt(end - 1))) end--;
  while (start < offset && /[.-]/.test(text.charAt(start))) start++;
  return { start, end };
}

/** What of a YAML tree lies around an offset, the smallest first. */
function treeSpans({ root, text }: SourceDocument, offset: number): Span[] {
  const spans: Span[] = [];
  let node = root;
  while (node) {
    spans.push(node);
    const step = next(text, node, offset);
    if (step) spans.push(...step.around);
    node = step?.value;
  }
  return spans.reverse();
}

function next(
  text: string,
  node: TreeNode,
  offset: number,
): { around: Span[]; value: TreeNode | undefined } | undefined {
  const holds = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  if (node.kind === 'scalar') return { around: unquoted(text, node), value: undefined };
  if (node.kind === 'sequence') {
    for (const value of node.items) {
      const item = node.flow ? value : fromDash(text, node, value);
      if (holds(item)) return { around: [item], value: holds(value) ? value : undefined };
    }
    return undefined;
  }
  for (const { key, value } of node.entries) {
    const whole = { start: key.start, end: Math.max(key.end, value.end) };
    if (whole.start < node.start || whole.end > node.end || !holds(whole)) continue;
    if (holds(key)) return { around: [whole, key, ...unquoted(text, key)], value: undefined };
    return { around: [whole], value: holds(value) ? value : undefined };
  }
  return undefined;
}

function unquoted(text: string, { start, end }: Span): Span[] {
  const quote = text[start];
  const isQuoted = (quote === '"' || quote === "'") && end - start > 1 && text[end - 1] === quote;
  return isQuoted ? [{ start: start + 1, end: end - 1 }] : [];
}

/** What of a Markdown body lies around an offset, the smallest first. */
function bodySpans(document: SourceDocument, body: MarkdownBody, offset: number): Span[] {
  const { text, lines } = document;
  const line = lines.lineSpan(lines.positionAt(offset).line);
  const indent = text.slice(line.start, line.end).match(/^\s*(?:[-+*]\s+|\d{1,9}[.)]\s+|#{1,6}\s+|>\s?)?/)?.[0].length;
  const parts = scan(document).parts.filter(({ type, start, end }) => {
    return type !== 'prose' && start <= offset && offset <= end;
  });
  const sections = body.sections.filter(({ headingSpan, content }) => {
    return headingSpan.start <= offset && offset <= Math.max(headingSpan.end, content.end);
  });
  const around = sections
    .reverse()
    .flatMap(({ headingSpan, content }): Span[] => [
      headingSpan,
      content,
      { start: headingSpan.start, end: Math.max(headingSpan.end, content.end) },
    ]);
  return [
    { start: Math.min(line.start + (indent ?? 0), line.end), end: line.end },
    line,
    ...linkSpans(document, offset),
    paragraphAt(document, body, offset),
    ...parts,
    ...around,
  ].sort((a, b) => a.end - a.start - (b.end - b.start));
}

function linkSpans(document: SourceDocument, offset: number): Span[] {
  return scan(document).destinations.flatMap((destination) => {
    return [destination.label, destination, destination.link].filter(
      ({ start, end }) => start <= offset && offset <= end,
    );
  });
}

/** The lines around an offset up to blank ones. */
function paragraphAt({ text, lines }: SourceDocument, body: Span, offset: number): Span {
  const isBlank = (line: number): boolean => {
    const { start, end } = lines.lineSpan(line);
    return text.slice(start, end).trim() === '';
  };
  const bottom = lines.positionAt(body.end).line;
  const top = lines.positionAt(body.start).line;
  const at = lines.positionAt(offset).line;
  if (isBlank(at)) return { start: offset, end: offset };
  let first = at;
  while (first > top && !isBlank(first - 1)) first--;
  let last = at;
  while (last < bottom && !isBlank(last + 1)) last++;
  return { start: lines.lineSpan(first).start, end: lines.lineSpan(last).end };
}
