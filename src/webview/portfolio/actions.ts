import { selectionOf } from '../../reports/model/portfolio/solving.ts';
import { measure, rankingOf } from '../../reports/model/portfolio/what-if.ts';
import type { PortfolioActions, SaveRequest } from '../../reports/views/portfolio/parts/context.ts';
import { rankingCsv, selectionCsv } from '../../reports/writers/portfolio/csv.ts';
import { portfolioMarkdown } from '../../reports/writers/portfolio/markdown.ts';
import type { Host } from '../host.ts';
import { chartInView } from './chart.tsx';
import type { FromPortfolio, Remembered, SaveMessage } from './messages.ts';
import { type PageState, solving } from './page-state.ts';
import { pngOf, svgTextOf } from './picture.ts';

interface Around {
  readonly editor: Host<FromPortfolio, Remembered>;
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

/** What is to be written to a file; undefined while there is nothing. What is tried out is not part of it. */
async function save(page: PageState, what: SaveRequest): Promise<SaveMessage | undefined> {
  const { portfolio, selections, state } = page;
  const measured = measure(portfolio);
  const score = measured && rankingOf(measured);
  const selection = selectionOf(selections, state.scenario);
  switch (what) {
    case 'ranking-csv':
      return score && message('ranking', 'csv', rankingCsv(score));
    case 'selection-csv':
      return selection && message('selection', 'csv', selectionCsv(selection));
    case 'markdown': {
      const { title, selection: settings } = portfolio;
      const { currency } = settings;
      return score && message('portfolio', 'markdown', portfolioMarkdown({ title, currency, score, selection }));
    }
    default:
      return picture(page, what);
  }
}

async function picture(page: PageState, kind: 'svg' | 'png'): Promise<SaveMessage | undefined> {
  const chart = chartInView(page);
  if (chart === undefined) return undefined;
  const text = svgTextOf(chart.draw);
  return message(chart.name, kind, kind === 'svg' ? text : await pngOf(text));
}

function message(name: string, kind: SaveMessage['kind'], content: string): SaveMessage {
  return { type: 'save', name: `${name}.${kind === 'markdown' ? 'md' : kind}`, kind, content };
}
