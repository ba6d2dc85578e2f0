import type { PortfolioModel } from '../../../model/portfolio/portfolio.ts';
import { type Selections, selectionOf } from '../../../model/portfolio/solving.ts';
import { Icon } from '../../parts/icon.tsx';
import { usePortfolio } from '../parts/context.ts';
import { Button } from '../parts/swatch.tsx';

/** What is to be selected for, and the ways to ask for more. */
export function Toolbar({ portfolio, selections }: { portfolio: PortfolioModel; selections: Selections }) {
  const { state, actions } = usePortfolio();
  if (actions === undefined) return null;
  const { scenarios } = portfolio.selection;
  const result = selectionOf(selections, state.scenario);
  const isSolving = selections.solving !== undefined;
  const choose = (scenario: string | null) => actions.change({ ...state, scenario, point: undefined });
  return (
    <div class="toolbar">
      {scenarios.length > 0 && (
        <label class="scenario">
          Scenario
          <select
            value={state.scenario ?? ''}
            onChange={({ currentTarget }) => choose(currentTarget.value === '' ? null : currentTarget.value)}
          >
            <option value="">As it is</option>
            {scenarios.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <Button disabled={isSolving} onPress={() => actions.select(state.scenario, result?.frontier !== undefined)}>
        Select again
      </Button>
      {result !== undefined && result.frontier === undefined && result.status !== 'infeasible' && (
        <Button disabled={isSolving} onPress={() => actions.select(state.scenario, true)}>
          Draw the frontier
        </Button>
      )}
      {scenarios.length > 0 && (
        <Button disabled={isSolving} onPress={() => actions.compare()}>
          Compare scenarios
        </Button>
      )}
      <Progress selections={selections} />
    </div>
  );
}

/** What is being computed, with the way to stop it; or why there is no answer. */
function Progress({ selections }: { readonly selections: Selections }) {
  const { actions } = usePortfolio();
  const { solving, failure, outdated } = selections;
  if (solving !== undefined) {
    const { percent, message } = solving.progress ?? {};
    return (
      <div class="solving" role="status">
        <progress max={100} value={percent} aria-label="Selecting" />
        <span>{message ?? 'Looking for the best selection …'}</span>
        {actions !== undefined && <Button onPress={() => actions.cancel()}>Cancel</Button>}
      </div>
    );
  }
  if (failure !== undefined) {
    return (
      <p class="solving muted" role="status">
        <Icon name="warning" />
        <span>{failure}</span>
      </p>
    );
  }
  if (!outdated) return null;
  return (
    <p class="solving muted" role="status">
      <Icon name="clock" />
      <span>Files have changed since this was computed.</span>
    </p>
  );
}
