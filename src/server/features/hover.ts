import { MarkupKind } from 'vscode-languageserver';
import { type HoverFormat, hover } from '../../language/hover/hover.ts';
import type { Feature } from './feature.ts';

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
