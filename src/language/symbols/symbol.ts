import type { SourceDocument } from '../../documents/document.ts';
import type { Range, Span } from '../../text/position.ts';
import type { SymbolKind } from './symbol-kind.ts';

/** `DocumentSymbol` of LSP 3.17. */
export interface DocumentSymbol {
  name: string;
  detail?: string;
  kind: SymbolKind;
  range: Range;
  selectionRange: Range;
  children?: DocumentSymbol[];
}

export interface SymbolInput {
  readonly name: string;
  readonly detail?: string | undefined;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly selection: Span;
  readonly children?: DocumentSymbol[];
}

const LONGEST = 100;

/** A symbol as editors take it: with a name that is not empty, on one line, and a selection inside of its range. */
export function symbol({ lines }: SourceDocument, input: SymbolInput): DocumentSymbol {
  const { name, detail, kind, span, selection, children = [] } = input;
  const start = Math.min(Math.max(selection.start, span.start), span.end);
  return {
    name: oneLine(name) || '…',
    ...(detail ? { detail: oneLine(detail) } : {}),
    kind,
    range: lines.rangeOf(span),
    selectionRange: lines.rangeOf({ start, end: Math.max(start, Math.min(selection.end, span.end)) }),
    ...(children.length > 0 && { children }),
  };
}

function oneLine(text: string): string {
  const line = text
    .slice(0, LONGEST * 2)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}
