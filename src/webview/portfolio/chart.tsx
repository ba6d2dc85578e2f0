import type { ComponentChild } from 'preact';
import { OBJECTIVES } from '../../reports/model/portfolio/portfolio.ts';
import { worthText } from '../../reports/model/portfolio/ranking.ts';
import { selectionOf } from '../../reports/model/portfolio/solving.ts';
import { capacityRows, usageGrid } from '../../reports/model/portfolio/usage.ts';
import { measure, rankingOf } from '../../reports/model/portfolio/what-if.ts';
import { FrontierChart } from '../../reports/views/portfolio/charts/frontier-chart.tsx';
import { HeatChart } from '../../reports/views/portfolio/charts/heat-chart.tsx';
import { RankingChart } from '../../reports/views/portfolio/charts/ranking-chart.tsx';
import type { PageState } from './page-state.ts';

/** A chart to be saved, and the name of its file without an ending. */
export interface NamedChart {
  readonly name: string;
  readonly draw: ComponentChild;
}

/** The chart that belongs to the tab in view; undefined while there is nothing to draw. */
export function chartInView(page: PageState): NamedChart | undefined {
  switch (page.state.tab) {
    case 'ranking':
      return ranking(page);
    case 'selection':
      return selection(page);
    case 'capacity':
      return capacity(page);
  }
}

function ranking({ portfolio, state }: PageState): NamedChart | undefined {
  const measured = measure(portfolio);
  return measured && { name: 'ranking', draw: <RankingChart result={rankingOf(measured, state.whatIf)} /> };
}

function selection({ portfolio, selections, state }: PageState): NamedChart | undefined {
  const result = selectionOf(selections, state.scenario);
  if (result === undefined) return undefined;
  const { frontier, objectiveName } = result;
  if (frontier === undefined || frontier.length === 0) {
    const { months, rows } = usageGrid(result);
    return {
      name: 'capacity',
      draw: <HeatChart title="Capacity that the selection takes" months={months} rows={rows} />,
    };
  }
  const { budget, currency } = portfolio.selection;
  const worth = worthText(objectiveName, currency);
  const measure = OBJECTIVES[objectiveName].title;
  const draw = (
    <FrontierChart points={frontier} chosen={state.point} {...{ budget, measure, currency, worth }} money={String} />
  );
  return { name: 'frontier', draw };
}

function capacity({ capacity: report }: PageState): NamedChart | undefined {
  if (report === undefined) return undefined;
  const [months, rows] = [report.period.months, capacityRows(report)];
  return { name: 'capacity', draw: <HeatChart title="Demand against supply" months={months} rows={rows} /> };
}
