import type { NearestSelection, Overload } from '../../../../engines/selection/types.ts';
import { capitalized, count } from '../../../format/words.ts';
import { Part } from '../parts/part.tsx';
import { Place } from '../parts/swatch.tsx';

interface NearestProps {
  readonly nearest: NearestSelection;
  worth(value: number | null): string;
}

/** What comes nearest where no selection keeps all limits: which of them give way, and what is then in. */
export function Nearest({ nearest, worth }: NearestProps) {
  const { exceeded, projects, objective, proven } = nearest;
  return (
    <Part title="Nearest possible" note={proven ? 'no selection gives up less' : 'the nearest that was found'}>
      <ul class="texts texts-bullets">
        {exceeded.map(({ message, limit: { id, origin } }) => (
          <li key={id}>
            <Place file={origin?.file} pointer={origin?.pointer}>
              {capitalized(message)}
            </Place>
          </li>
        ))}
      </ul>
      <p>
        With that, <strong>{worth(objective)}</strong> of {count(projects.length, 'project')}:
      </p>
      <ul class="texts texts-bullets">
        {projects.map(({ id, title, file, offset }) => (
          <li key={file ?? id}>
            <Place file={file}>{title ?? 'Untitled'}</Place> <span class="id muted">{id}</span>
            {offset > 0 && <span class="muted"> {count(offset, 'month')} later</span>}
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** What running and approved projects take beyond what there is, each with the lines that it comes from. */
export function Overloads({ overloads }: { readonly overloads: readonly Overload[] }) {
  return (
    <ul class="texts texts-bullets">
      {overloads.map(({ resource, message, origins }) => (
        <li key={resource}>
          {message}{' '}
          {origins.map(({ file, pointer }) => (
            <span key={`${file}${pointer}`} class="muted file">
              <Place file={file} pointer={pointer}>
                {file}
              </Place>{' '}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
