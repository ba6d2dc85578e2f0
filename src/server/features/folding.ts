import { foldingRanges } from '../../language/folding/folding.ts';
import { selectionRange } from '../../language/selection/selection.ts';
import { answerFor } from './answer.ts';
import type { Feature } from './feature.ts';

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
