import type { Range } from '../../text/position.ts';
import type { DocumentSymbol } from './symbol.ts';
import type { SymbolKind } from './symbol-kind.ts';

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
