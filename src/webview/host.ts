/** The editor as a page sees it: what the page may say to it, and what it keeps for the page. */
export interface Host<Message, State> {
  postMessage(message: Message): void;
  getState(): State | undefined;
  setState(state: State): void;
}

declare global {
  /** VS Code gives it to every webview; it may be called once. */
  function acquireVsCodeApi<Message, State>(): Host<Message, State>;
}
