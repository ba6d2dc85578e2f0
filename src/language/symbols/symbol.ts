import type { SourceDocument } from '../../documents/document.ts';
import { ownerOf } from '../../kinds/kinds.ts';
import type { Range, Span } from '../../text/position.ts';

/** `SymbolKind` of LSP 3.17, as far as symbols here have one: editors draw an icon for each. */
export const SYMBOL_KINDS = {
  file: 1,
  namespace: 3,
  package: 4,
  property: 7,
  constant: 14,
  string: 15,
  array: 18,
  object: 19,
  key: 20,
  struct: 23,
  event: 24,
  operator: 25,
  interface: 11,
} as const;

export type SymbolKind = (typeof SYMBOL_KINDS)[keyof typeof SYMBOL_KINDS];

/** The symbol of an artifact of a kind, or of a part of one such as a risk. */
export function symbolKind(kind: string): SymbolKind {
  return SYMBOL_KINDS[ownerOf(kind)?.symbol ?? 'file'];
}

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

/** `SymbolInformation` of LSP 3.17. */
export interface FlatSymbol {
  name: string;
  kind: SymbolKind;
  containerName?: string;
  location: { uri: string; range: Range };
}

/** An outline without levels, for clients that know none. */
export function flatSymbols(uri: string, symbols: readonly DocumentSymbol[], containerName?: string): FlatSymbol[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, ...(containerName !== undefined && { containerName }), location: { uri, range } },
    ...flatSymbols(uri, children, name),
  ]);
}
