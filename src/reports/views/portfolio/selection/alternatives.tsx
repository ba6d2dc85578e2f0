import type { SelectionResult } from '../../../../engines/selection/types.ts';
import { count } from '../../../format/words.ts';

interface AlternativesProps {
  readonly result: SelectionResult;
  worth(value: number | null): string;
}

/** Other selections that come near, told by what differs. */
export function Alternatives({ result, worth }: AlternativesProps) {
  const { objective, selected, alternatives } = result;
  return (
    <table class="table table-narrow">
      <caption class="unseen">Selections that come near</caption>
      <thead>
        <tr>
          <th scope="col" class="numeric">
            Worth
          </th>
          <th scope="col" class="numeric">
            Less by
          </th>
          <th scope="col">Out</th>
          <th scope="col">In</th>
        </tr>
      </thead>
      <tbody>
        {alternatives.map((other) => (
          <tr key={other.selected.join()}>
            <th scope="row" class="numeric">
              {worth(other.objective)}
            </th>
            <td class="numeric" data-label="Less by">
              {objective === null ? '' : worth(objective - other.objective)}
            </td>
            <td data-label="Out">{names(selected.filter((id) => !other.selected.includes(id)))}</td>
            <td data-label="In">{names(other.selected.filter((id) => !selected.includes(id)))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function names(ids: readonly string[]) {
  if (ids.length === 0) return <span class="muted">none</span>;
  return ids.length > 8 ? count(ids.length, 'project') : <span class="id">{ids.join(', ')}</span>;
}
