import type { SelectionResult } from '../../../../engines/selection/types.ts';
import type { PortfolioModel } from '../../../model/portfolio/portfolio.ts';
import { worthText } from '../../../model/portfolio/ranking.ts';
import { type Selections, selectionOf } from '../../../model/portfolio/solving.ts';
import { Part } from '../parts/part.tsx';
import { Place } from '../parts/swatch.tsx';

interface ComparisonProps {
  readonly portfolio: PortfolioModel;
  readonly selections: Selections;
}

interface Column {
  readonly id: string;
  readonly title: string;
  readonly result: SelectionResult;
}

/** Scenarios side by side, once two of them have been computed. */
export function Comparison({ portfolio, selections }: ComparisonProps) {
  const named = [{ id: null, title: 'As it is' }, ...portfolio.selection.scenarios];
  const columns = named.flatMap(({ id, title }): Column[] => {
    const result = selectionOf(selections, id);
    return result === undefined ? [] : [{ id: id ?? '', title, result }];
  });
  if (columns.length < 2) return null;
  const answers = columns.filter(hasAnswer);
  const takers = (id: string) => answers.filter(({ result }) => result.selected.includes(id)).length;
  const projects = portfolio.projects.filter(({ id }) => takers(id) > 0 && takers(id) < answers.length);
  const always = portfolio.projects.filter(({ id }) => takers(id) > 0 && takers(id) === answers.length);
  return (
    <Part
      title="Scenarios side by side"
      note={projects.length > 0 ? 'projects that not all of them select' : undefined}
    >
      <section class="grid-frame" aria-label="Scenarios side by side">
        <table class="compare">
          <caption class="unseen">Which projects each scenario selects</caption>
          <thead>
            <tr>
              <td />
              {columns.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
            </tr>
            <tr>
              <th scope="row">Worth</th>
              {columns.map(({ id, result }) => (
                <td key={id}>
                  {result.objective !== null && (
                    <strong>{worthText(result.objectiveName, portfolio.selection.currency)(result.objective)}</strong>
                  )}
                  <span class="detail muted">{statusWords(result)}</span>
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {projects.map(({ id, title, file }) => (
              <tr key={file ?? id}>
                <th scope="row">
                  <Place file={file}>{title ?? 'Untitled'}</Place> <span class="id muted">{id}</span>
                </th>
                {columns.map((column) => (
                  <Choice key={column.id} column={column} first={columns[0]} project={id} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {answers.length > 1 && always.length > 0 && (
        <p class="muted part-note">
          {answers.length < columns.length ? 'In all that are feasible: ' : 'In all: '}
          <span class="id">{always.map(({ id }) => id).join(', ')}</span>
        </p>
      )}
    </Part>
  );
}

/** Whether a scenario takes a project; what differs from the first column stands out. */
function Choice({ column, first, project }: { column: Column; first: Column | undefined; project: string }) {
  if (!hasAnswer(column)) return <td class="choice choice-out">–</td>;
  const isIn = column.result.selected.includes(project);
  const differs = first !== undefined && hasAnswer(first) && first.result.selected.includes(project) !== isIn;
  const words = isIn ? 'in' : 'out';
  return (
    <td class={`choice choice-${words}${differs ? ' choice-differs' : ''}`}>
      <span aria-hidden="true">{isIn ? '●' : '○'}</span> {words}
    </td>
  );
}

function hasAnswer({ result }: Column): boolean {
  return result.objective !== null;
}

function statusWords({ status }: SelectionResult): string {
  return { optimal: 'proven optimal', feasible: 'feasible', infeasible: 'not feasible' }[status];
}
