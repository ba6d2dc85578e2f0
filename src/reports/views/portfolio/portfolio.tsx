import type { CapacityReport } from '../../../engines/capacity/result.ts';
import { formatMoney } from '../../format/numbers.ts';
import { count } from '../../format/words.ts';
import type { Analysis } from '../../model/portfolio/analysis.ts';
import type { PortfolioModel } from '../../model/portfolio/portfolio.ts';
import { type Selections, selectionOf } from '../../model/portfolio/solving.ts';
import { FIRST_STATE, type PortfolioState, type PortfolioTab } from '../../model/portfolio/what-if.ts';
import { Capacity } from './capacity/capacity.tsx';
import { ExportMenu } from './export-menu.tsx';
import { Context, type PortfolioActions, type SaveRequest, usePortfolio } from './parts/context.ts';
import { Patterns, Place } from './parts/swatch.tsx';
import { type Tab, Tabs } from './parts/tabs.tsx';
import { Ranking } from './ranking/ranking.tsx';
import { Selection } from './selection/selection.tsx';

export interface PortfolioProps {
  readonly portfolio: PortfolioModel;
  /** Undefined while it is computed. */
  readonly analysis?: Analysis | undefined;
  readonly capacity?: CapacityReport | undefined;
  readonly selections: Selections;
  readonly state?: PortfolioState;
  /** Undefined in a report: then everything stands one below the other and nothing can be asked. */
  readonly actions?: PortfolioActions | undefined;
}

const TABS: readonly Tab<PortfolioTab>[] = [
  { id: 'ranking', title: 'Ranking' },
  { id: 'selection', title: 'Selection' },
  { id: 'capacity', title: 'Capacity' },
];

/** The portfolio: what its projects are worth, which of them can be carried, and by whom. */
export function Portfolio(props: PortfolioProps) {
  const { portfolio, state = FIRST_STATE, actions } = props;
  const context = {
    folder: actions === undefined ? undefined : portfolio.folder,
    labels: portfolio.labels,
    state,
    actions,
  };
  return (
    <Context.Provider value={context}>
      <Patterns />
      <article class="portfolio" aria-labelledby="title">
        <Head portfolio={portfolio} has={(what) => canSave(props, what)} />
        {actions === undefined ? (
          TABS.map(({ id }) => <TabContent key={id} {...props} tab={id} />)
        ) : (
          <Tabs
            label="Portfolio"
            tabs={TABS}
            selected={state.tab}
            onSelect={(tab) => actions.change({ ...state, tab })}
          >
            <TabContent {...props} tab={state.tab} />
          </Tabs>
        )}
      </article>
    </Context.Provider>
  );
}

interface HeadProps {
  readonly portfolio: PortfolioModel;
  /** Whether there is something to save now. */
  has(what: SaveRequest): boolean;
}

/** What the page is about, in one line each. */
function Head({ portfolio, has }: HeadProps) {
  const { actions } = usePortfolio();
  const { title, projects, selection, settings } = portfolio;
  const budget = formatMoney(
    selection.budget === undefined ? undefined : { amount: selection.budget, currency: selection.currency },
  );
  const facts = [
    count(projects.length, 'charter'),
    selection.teams === 0 ? undefined : count(selection.teams, 'team'),
    portfolio.evaluation.models[portfolio.modelId]?.title,
    budget === undefined ? undefined : `Budget ${budget}`,
  ];
  return (
    <header class="portfolio-head">
      <div>
        <p class="label">Portfolio</p>
        <h1 id="title">
          <Place file={settings}>{title}</Place>
        </h1>
        <p class="meta">{facts.map((fact) => fact !== undefined && <span key={fact}>{fact}</span>)}</p>
      </div>
      {actions !== undefined && projects.length > 0 && <ExportMenu has={has} />}
    </header>
  );
}

/** A chart is that of the tab in view. */
function canSave({ portfolio, capacity, selections, state = FIRST_STATE }: PortfolioProps, what: SaveRequest): boolean {
  const hasModel = Object.hasOwn(portfolio.evaluation.models, portfolio.modelId);
  const hasSelection = selectionOf(selections, state.scenario) !== undefined;
  if (what === 'selection-csv') return hasSelection;
  if (what === 'ranking-csv' || what === 'markdown') return hasModel;
  return { ranking: hasModel, selection: hasSelection, capacity: capacity !== undefined }[state.tab];
}

function TabContent({
  tab,
  portfolio,
  analysis,
  capacity,
  selections,
}: PortfolioProps & { readonly tab: PortfolioTab }) {
  switch (tab) {
    case 'ranking':
      return <Ranking portfolio={portfolio} analysis={analysis} />;
    case 'selection':
      return <Selection portfolio={portfolio} selections={selections} />;
    case 'capacity':
      return <Capacity portfolio={portfolio} capacity={capacity} />;
  }
}
