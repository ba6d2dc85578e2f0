import type { CapacityProblem } from '../../../../engines/capacity/types.ts';
import { Place } from './place.tsx';

/** What could not be judged as it stands. */
export function Problems({ problems }: { readonly problems: readonly CapacityProblem[] }) {
  return (
    <ul class="texts texts-bullets">
      {problems.map(({ code, message, origin, project }) => (
        <li key={`${code} ${project} ${message}`}>
          <Place file={origin?.file} pointer={origin?.pointer}>
            {message}
          </Place>
        </li>
      ))}
    </ul>
  );
}
