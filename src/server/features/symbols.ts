import { foldingRanges } from '../../language/folding.ts';
import { selectionRange } from '../../language/selection.ts';
import { documentSymbols } from '../../language/symbols/document-symbols.ts';
import { flatSymbols } from '../../language/symbols/symbol.ts';
import { workspaceSymbols } from '../../language/symbols/workspace-symbols.ts';
import type { Feature } from './feature.ts';
import { answerFor } from './feature.ts';

/** The outline of a file, and artifacts and risks by id or title. */
export const symbolsFeature: Feature = {
  capabilities: { documentSymbolProvider: { label: 'Portolan' }, workspaceSymbolProvider: true },
  register(context) {
    const { connection, capabilities } = context;
    const isNested = capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport;
    connection.onDocumentSymbol(({ textDocument }, token) =>
      answerFor(context, textDocument.uri, token, (file) => {
        const symbols = documentSymbols(file);
        return isNested ? symbols : flatSymbols(file.record.uri, symbols);
      }),
    );
    connection.onWorkspaceSymbol(async ({ query }, token) => {
      if (token.isCancellationRequested) return null;
      const workspaces = await context.workspaces();
      return token.isCancellationRequested ? null : workspaceSymbols(workspaces, query);
    });
  },
};

/** Folding, and selections that grow step by step. */
export const foldingFeature: Feature = {
  capabilities: { foldingRangeProvider: true, selectionRangeProvider: true },
  register(context) {
    const { connection, capabilities } = context;
    const limit = capabilities.textDocument?.foldingRange?.rangeLimit;
    connection.onFoldingRanges(({ textDocument }, token) =>
      answerFor(context, textDocument.uri, token, (file) => foldingRanges(file, limit)),
    );
    connection.onSelectionRanges(({ textDocument, positions }, token) =>
      answerFor(context, textDocument.uri, token, (file) =>
        positions.map((position) => selectionRange(file, position)),
      ),
    );
  },
};
