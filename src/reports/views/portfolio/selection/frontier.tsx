import type { SelectionResult } from '../../../../engines/selection/types.ts';
import { formatMoney } from '../../../format/numbers.ts';
import { count } from '../../../format/words.ts';
import type { PortfolioModel } from '../../../model/portfolio/portfolio.ts';
import { OBJECTIVES } from '../../../model/portfolio/portfolio.ts';
import { worthText } from '../../../model/portfolio/ranking.ts';
import { FrontierChart } from '../charts/frontier-chart.tsx';
import { usePortfolio } from '../parts/context.ts';

interface FrontierProps {
  readonly points: NonNullable<SelectionResult['frontier']>;
  readonly result: SelectionResult;
  readonly portfolio: PortfolioModel;
}

/** The most that each budget can reach; a point tells what it would select. */
export function Frontier({ points, result, portfolio }: FrontierProps) {
  const { state, actions } = usePortfolio();
  const { currency, budget } = portfolio.selection;
  const worth = worthText(result.objectiveName, currency);
  const money = (amount: number) => formatMoney({ amount: Math.round(amount), currency }) ?? '';
  const chosen = points.find(({ cost }) => cost === state.point);
  const [first, ...others] = points;
  if (first !== undefined && others.length === 0 && result.frontierComplete !== false) {
    return (
      <p>
        The cheapest selection is the best one, too: <strong>{worth(first.objective)}</strong> for{' '}
        <strong>{money(first.cost)}</strong>.
      </p>
    );
  }
  return (
    <div class="frontier">
      <FrontierChart
        points={points}
        budget={budget}
        chosen={state.point}
        measure={OBJECTIVES[result.objectiveName].title}
        currency={currency}
        worth={worth}
        money={money}
        onChoose={actions && ((point) => actions.change({ ...state, point }))}
      />
      <div class="frontier-point" aria-live="polite">
        {chosen === undefined ? (
          <p class="muted">Choose a point to see what it selects.</p>
        ) : (
          <>
            <p>
              <strong>{worth(chosen.objective)}</strong> for <strong>{money(chosen.cost)}</strong>{' '}
              <span class="muted">with {count(chosen.selected.length, 'project')}</span>
            </p>
            <p class="id">{chosen.selected.join(', ')}</p>
          </>
        )}
      </div>
    </div>
  );
}
