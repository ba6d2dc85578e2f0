/** Everything that the extension and the portfolio's page say to each other. */
import type { Analysis } from '../../reports/model/portfolio/analysis.ts';
import type { PortfolioModel } from '../../reports/model/portfolio/portfolio.ts';
import type { SolvingProgress } from '../../reports/model/portfolio/solving.ts';
import type { CapacityReport, SelectionResult } from '../../reports/model/portfolio/types.ts';
import type { PortfolioState, PortfolioTab } from '../../reports/model/portfolio/what-if.ts';

/** From the extension to the page. Each says which project of the workspace it is about: the page drops others. */
export type ToPortfolio = { readonly project: string } & (
  | { readonly type: 'portfolio'; readonly portfolio: PortfolioModel }
  | { readonly type: 'analysis'; readonly analysis: Analysis | null }
  | { readonly type: 'capacity'; readonly capacity: CapacityReport | null }
  /** A selection is being computed. */
  | { readonly type: 'solving'; readonly scenario: string | null; readonly progress?: SolvingProgress }
  | { readonly type: 'selected'; readonly scenario: string | null; readonly result: SelectionResult }
  /** Nothing is being computed any more: it was cancelled, or failed and says why. */
  | { readonly type: 'stopped'; readonly reason?: string }
  /** Shows a tab. */
  | { readonly type: 'show'; readonly tab: PortfolioTab }
);

/** From the page to the extension. */
export type FromPortfolio =
  /** The page has loaded and waits for the portfolio, of the project that it showed before it was reloaded. */
  | { readonly type: 'ready'; readonly project?: string; readonly tab: PortfolioTab }
  /** Another tab is in view: what it shows is wanted. */
  | { readonly type: 'view'; readonly tab: PortfolioTab }
  /** Show the place in a file that a JSON Pointer names. */
  | { readonly type: 'open'; readonly uri: string; readonly pointer: string }
  | { readonly type: 'select'; readonly scenario: string | null; readonly frontier: boolean }
  | { readonly type: 'compare'; readonly scenarios: readonly (string | null)[] }
  | { readonly type: 'cancel' }
  | { readonly type: 'run'; readonly command: 'new-charter' | 'new-team' }
  | SaveMessage;

/** Save a file, where the user says. */
export interface SaveMessage {
  readonly type: 'save';
  /** Proposed name of the file. */
  readonly name: string;
  readonly kind: 'csv' | 'markdown' | 'svg' | 'png';
  /** Text, or for a picture of dots its bytes in Base64. */
  readonly content: string;
}

/** What the page remembers while it is hidden or the window is reloaded. */
export interface Remembered {
  readonly project: string;
  readonly portfolio: PortfolioModel;
  readonly state: PortfolioState;
  /** How far the page is scrolled, in pixels. */
  readonly scroll: number;
}
