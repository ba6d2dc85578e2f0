import { NOTHING_TRIED, type WhatIf } from './what-if.ts';

export type PortfolioTab = 'ranking' | 'selection' | 'capacity';

/** What the reader has chosen to see. The editor keeps it while the page is hidden and when the window is reloaded. */
export interface PortfolioState {
  readonly tab: PortfolioTab;
  /** Projects whose score is taken apart, by `keyOf`. */
  readonly unfolded: readonly string[];
  readonly whatIf: WhatIf;
  /** The scenario of the selection in view; null for the portfolio as it is. */
  readonly scenario: string | null;
  /** The point of the frontier in view, by its cost. */
  readonly point?: number | undefined;
}

export const FIRST_STATE: PortfolioState = { tab: 'ranking', unfolded: [], whatIf: NOTHING_TRIED, scenario: null };
