import type { SelectionResult } from '../../../../engines/selection/types.ts';
import { capitalized } from '../../../format/words.ts';
import type { PortfolioModel } from '../../../model/portfolio/portfolio.ts';
import { worthText } from '../../../model/portfolio/ranking.ts';
import { totals, usageGrid } from '../../../model/portfolio/usage.ts';
import { HeatGrid } from '../parts/heat-grid.tsx';
import { Part, Problems } from '../parts/part.tsx';
import { Place } from '../parts/swatch.tsx';
import { Alternatives } from './alternatives.tsx';
import { Frontier } from './frontier.tsx';
import { Nearest, Overloads } from './nearest.tsx';
import { Rejected, Selected } from './projects.tsx';
import { Binding, Totals } from './totals.tsx';
import { Verdict } from './verdict.tsx';

interface AnswerProps {
  readonly result: SelectionResult;
  readonly portfolio: PortfolioModel;
}

/** A selection from its proof to its reasons. */
export function Answer({ result, portfolio }: AnswerProps) {
  const { currency } = portfolio.selection;
  const worth = worthText(result.objectiveName, currency);
  const grid = usageGrid(result);
  const limits = totals(result);
  const { status, projects, rejected, binding, alternatives, frontier, problems, nearest, overloads } = result;
  return (
    <>
      <Verdict result={result} worth={worth} />
      {status === 'infeasible' && <Conflict result={result} />}
      {nearest !== undefined && <Nearest nearest={nearest} worth={worth} />}
      {overloads.length > 0 && (
        <Part title="Beyond its limits already" note="by what runs or is approved; the others compete for what is left">
          <Overloads overloads={overloads} />
        </Part>
      )}
      {limits.length > 0 && (
        <Part title="Limits">
          <Totals usage={limits} />
        </Part>
      )}
      {projects.length > 0 && (
        <Part title="Selected" note={`${projects.length} of ${projects.length + rejected.length}`}>
          <Selected projects={projects} worth={worth} />
        </Part>
      )}
      {rejected.length > 0 && (
        <Part title="Left out" note="and the cheapest change that would bring each in">
          <Rejected projects={rejected} worth={worth} />
        </Part>
      )}
      {grid.rows.length > 0 && (
        <Part title="Capacity by month" note="what the selection takes of it">
          <HeatGrid label="Capacity that the selection takes, by month" months={grid.months} rows={grid.rows} />
        </Part>
      )}
      {binding.length > 0 && (
        <Part title="What holds it back" note="worth of one unit more, in the linear relaxation">
          <Binding result={result} />
        </Part>
      )}
      {frontier !== undefined && frontier.length > 0 && (
        <Part title="Worth for money" note={frontierNote(result)}>
          <Frontier points={frontier} result={result} portfolio={portfolio} />
        </Part>
      )}
      {alternatives.length > 0 && (
        <Part title="Nearly as good">
          <Alternatives result={result} worth={worth} />
        </Part>
      )}
      {problems.length > 0 && (
        <Part title="Not known" note="the answer leaves these out">
          <Problems problems={problems} />
        </Part>
      )}
    </>
  );
}

function frontierNote({ frontierComplete = true }: SelectionResult): string {
  return frontierComplete
    ? 'every budget at which a better selection begins'
    : 'budgets at which a better selection begins; there are more of them between these';
}

/** A smallest set of limits that cannot all hold, each on its line. */
function Conflict({ result }: { readonly result: SelectionResult }) {
  if (result.conflict.length === 0) return null;
  return (
    <Part title="Limits in conflict" note="without any one of them the others can hold">
      <ul class="texts texts-bullets">
        {result.conflict.map(({ id, title, origin }) => (
          <li key={id}>
            <Place file={origin?.file} pointer={origin?.pointer}>
              {capitalized(title)}
            </Place>
            {origin !== undefined && <span class="muted file"> {origin.file}</span>}
          </li>
        ))}
      </ul>
    </Part>
  );
}
