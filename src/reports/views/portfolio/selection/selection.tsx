import type { PortfolioModel } from '../../../model/portfolio/portfolio.ts';
import { type Selections, selectionOf } from '../../../model/portfolio/solving.ts';
import { usePortfolio } from '../parts/context.ts';
import { Empty } from '../parts/part.tsx';
import { Button } from '../parts/swatch.tsx';
import { Answer } from './answer.tsx';
import { Comparison } from './comparison.tsx';
import { Toolbar } from './toolbar.tsx';

interface SelectionProps {
  readonly portfolio: PortfolioModel;
  readonly selections: Selections;
}

/** The best set of projects that the limits allow, with the reasons for every yes and no. */
export function Selection({ portfolio, selections }: SelectionProps) {
  const { state, actions } = usePortfolio();
  const result = selectionOf(selections, state.scenario);
  const scenario = portfolio.selection.scenarios.find(({ id }) => id === state.scenario);
  if (portfolio.projects.length === 0) {
    return (
      <Empty title="Nothing to select from" action={{ title: 'New charter', command: 'new-charter' }}>
        The selection chooses among charters. Write the first one.
      </Empty>
    );
  }
  return (
    <div class="selection">
      <Toolbar portfolio={portfolio} selections={selections} />
      {scenario?.description !== undefined && <p class="muted scenario-words">{scenario.description}</p>}
      {portfolio.selection.teams === 0 && (
        <div class="notice">
          <p>
            <strong>No team yet:</strong> people limit nothing as long as no team says who they are and what they can
            do.
          </p>
          {actions !== undefined && <Button onPress={() => actions.run('new-team')}>New team</Button>}
        </div>
      )}
      <Comparison portfolio={portfolio} selections={selections} />
      {result !== undefined && <Answer result={result} portfolio={portfolio} />}
    </div>
  );
}
