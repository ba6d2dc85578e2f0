import type { PortfolioActions } from '../../reports/views/portfolio/parts/context.ts';
import type { PortfolioHost } from './host.ts';
import { type PageState, solving } from './page-state.ts';
import { save } from './save.ts';

interface Around {
  readonly editor: PortfolioHost;
  show(page: PageState): void;
}

/** What the reader can do with a page. */
export function actionsOf(page: PageState, { editor, show }: Around): PortfolioActions {
  return {
    change: (state) => {
      const { failure, ...others } = page.selections;
      const selections = state.scenario === page.state.scenario ? page.selections : others;
      show({ ...page, state, selections });
      if (state.tab !== page.state.tab) editor.postMessage({ type: 'view', tab: state.tab });
    },
    select: (scenario, frontier) => {
      show(solving(page, scenario));
      editor.postMessage({ type: 'select', scenario, frontier });
    },
    compare: () => {
      show(solving(page, null));
      const scenarios = [null, ...page.portfolio.selection.scenarios.map(({ id }) => id)];
      editor.postMessage({ type: 'compare', scenarios });
    },
    cancel: () => editor.postMessage({ type: 'cancel' }),
    run: (command) => editor.postMessage({ type: 'run', command }),
    save: (what) => {
      void save(page, what).then((message) => {
        if (message !== undefined) editor.postMessage(message);
      });
    },
  };
}
