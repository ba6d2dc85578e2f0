import type { FromPreview, PreviewState } from './messages.ts';

/** The editor as a page sees it. */
export interface Host {
  postMessage(message: FromPreview): void;
  getState(): PreviewState | undefined;
  setState(state: PreviewState): void;
}

declare global {
  /** VS Code gives it to every webview; it may be called once. */
  function acquireVsCodeApi(): Host;
}
