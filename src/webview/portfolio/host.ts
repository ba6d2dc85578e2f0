import type { FromPortfolio, Remembered } from './messages.ts';

/** The editor as this page sees it. */
export interface PortfolioHost {
  postMessage(message: FromPortfolio): void;
  getState(): Remembered | undefined;
  setState(state: Remembered): void;
}

/** The editor behind the page; it may be asked for once. */
export function host(): PortfolioHost {
  const api: unknown = acquireVsCodeApi();
  return api as PortfolioHost;
}
