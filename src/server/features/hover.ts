import { MarkupKind } from 'vscode-languageserver';
import { type HoverFormat, hover } from '../../language/hover/hover.ts';
import { inlayHints } from '../../language/inlay-hints.ts';
import type { Feature } from './feature.ts';
import { settingsOf } from './settings.ts';

/** Explains what is under the mouse, in Markdown where the client shows it. */
export const hoverFeature: Feature = {
  capabilities: { hoverProvider: true },
  register({ connection, capabilities, file }) {
    const formats = capabilities.textDocument?.hover?.contentFormat ?? [];
    const format: HoverFormat = formats.includes(MarkupKind.Markdown) ? 'markdown' : 'plaintext';
    connection.onHover(async ({ textDocument, position }, token) => {
      if (token.isCancellationRequested) return null;
      const known = await file(textDocument.uri);
      if (!known || token.isCancellationRequested) return null;
      return hover(known, position, format) ?? null;
    });
  },
};

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
