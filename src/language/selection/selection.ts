import type { Position, Range, Span } from '../../text/position.ts';
import type { LanguageFile } from '../file.ts';
import { bodySpans } from './body-spans.ts';
import { treeSpans } from './tree-spans.ts';
import { wordAt } from './word.ts';

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
