import type { Analysis } from '../../reports/model/portfolio/analysis.ts';
import type { PortfolioModel } from '../../reports/model/portfolio/portfolio.ts';
import { NO_SELECTIONS, type Selections, selectionOf } from '../../reports/model/portfolio/solving.ts';
import type { CapacityReport } from '../../reports/model/portfolio/types.ts';
import { FIRST_STATE, type PortfolioState } from '../../reports/model/portfolio/what-if.ts';
import type { Remembered, ToPortfolio } from './messages.ts';

/** All that the page draws. */
export interface PageState {
  readonly project: string;
  readonly portfolio: PortfolioModel;
  readonly analysis?: Analysis | undefined;
  readonly capacity?: CapacityReport | undefined;
  readonly selections: Selections;
  readonly state: PortfolioState;
}

/** The page as it was before it was hidden. What had been computed is computed anew. */
export function recalled({ project, portfolio, state }: Remembered): PageState {
  return { project, portfolio, state, selections: NO_SELECTIONS };
}

/** The page after a message of the extension; as before, where the message is about a project that is not in view. */
export function received(page: PageState | undefined, message: ToPortfolio): PageState | undefined {
  if (message.type === 'portfolio') return withPortfolio(page, message);
  if (page === undefined || page.project !== message.project) return page;
  const { selections } = page;
  switch (message.type) {
    case 'analysis':
      return { ...page, analysis: message.analysis ?? undefined };
    case 'capacity':
      return { ...page, capacity: message.capacity ?? undefined };
    case 'solving': {
      const { scenario, progress } = message;
      const { failure: _, ...rest } = selections;
      return { ...page, selections: { ...rest, solving: { scenario, progress } } };
    }
    case 'selected': {
      const { [message.scenario ?? '']: _, ...others } = selections.results;
      // Of earlier files, unless it is the first that was computed for these.
      const kept = selections.outdated ? {} : others;
      const results = { ...kept, [message.scenario ?? '']: message.result };
      return { ...page, selections: { results, outdated: false } };
    }
    case 'stopped': {
      const { solving: _, ...rest } = selections;
      return { ...page, selections: { ...rest, failure: message.reason } };
    }
    case 'show':
      return { ...page, state: { ...page.state, tab: message.tab } };
  }
}

function withPortfolio(
  page: PageState | undefined,
  { project, portfolio }: Extract<ToPortfolio, { type: 'portfolio' }>,
): PageState {
  // Any file may stand for the project: what is in view stays when it is asked for by another one.
  if (page === undefined || page.portfolio.root !== portfolio.root) {
    const tab = page?.state.tab ?? FIRST_STATE.tab;
    return { project, portfolio, selections: NO_SELECTIONS, state: { ...FIRST_STATE, tab } };
  }
  const { state, selections } = page;
  const scenario = portfolio.selection.scenarios.some(({ id }) => id === state.scenario) ? state.scenario : null;
  const next = { ...page, project, portfolio, state: { ...state, scenario } };
  const isSame = portfolio.basis !== undefined && portfolio.basis === page.portfolio.basis;
  if (isSame && project === page.project) return next;
  // What was being computed is of earlier files or for another file, and what failed may succeed now.
  const { results } = selections;
  const outdated = isSame ? selections.outdated : Object.keys(results).length > 0;
  return { ...next, selections: { results, outdated } };
}

/** The page while a selection is computed that the reader, or the page itself, has asked for. */
export function solving(page: PageState, scenario: string | null): PageState {
  const { results, outdated } = page.selections;
  return { ...page, selections: { results, outdated, solving: { scenario } } };
}

/** Whether the page shows selections and has none that is true: then it asks for one by itself. */
export function wantsSelection({ portfolio, selections, state }: PageState): boolean {
  if (state.tab !== 'selection' || portfolio.projects.length === 0) return false;
  if (selections.solving !== undefined || selections.failure !== undefined) return false;
  return selections.outdated || selectionOf(selections, state.scenario) === undefined;
}
