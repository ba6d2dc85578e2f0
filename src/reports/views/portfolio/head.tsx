import { formatMoney } from '../../format/numbers.ts';
import { count } from '../../format/words.ts';
import type { PortfolioModel } from '../../model/portfolio/portfolio.ts';
import { ExportMenu } from './export-menu.tsx';
import { type SaveRequest, usePortfolio } from './parts/context.ts';
import { Place } from './parts/swatch.tsx';

interface HeadProps {
  readonly portfolio: PortfolioModel;
  /** Whether there is something to save now. */
  has(what: SaveRequest): boolean;
}

/** What the page is about, in one line each. */
export function Head({ portfolio, has }: HeadProps) {
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
