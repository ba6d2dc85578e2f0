import type { SelectionResult } from '../../../../engines/selection/types.ts';
import { capitalized } from '../../../format/words.ts';
import { Part } from '../parts/part.tsx';
import { Place } from '../parts/place.tsx';

/** A smallest set of limits that cannot all hold, each on its line. */
export function Conflict({ result }: { readonly result: SelectionResult }) {
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
