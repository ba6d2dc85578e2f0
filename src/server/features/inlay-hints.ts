import { inlayHints } from '../../language/inlay-hints/inlay-hints.ts';
import type { Feature } from './feature.ts';
import { settingsOf } from './settings.ts';

/** Levels and points beside the values that they come from. */
export const inlayHintsFeature: Feature = {
  capabilities: { inlayHintProvider: true },
  register(context) {
    const { connection, capabilities } = context;
    const settings = settingsOf(context);
    connection.languages.inlayHint.on(async ({ textDocument, range }, token) => {
      if (token.isCancellationRequested) return null;
      const { inlayHints: switches } = await settings.read();
      const file = await context.file(textDocument.uri);
      if (!file || token.isCancellationRequested) return null;
      return [...inlayHints(file, range, switches)];
    });
    if (!capabilities.workspace?.inlayHint?.refreshSupport) return;
    settings.onDidChange(() => {
      connection.languages.inlayHint.refresh().catch(() => undefined);
    });
  },
};
