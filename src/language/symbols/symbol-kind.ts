import { ownerOf } from '../../kinds/kinds.ts';

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
