import type { ComponentChildren } from 'preact';
import type { CapacityProblem } from '../../../../engines/capacity/types.ts';
import { slug } from '../../../format/words.ts';
import { type PageCommand, usePortfolio } from './context.ts';
import { Button, Place } from './swatch.tsx';

interface PartProps {
  readonly title: string;
  /** A few words beside the title. */
  readonly note?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a tab under its heading. */
export function Part({ title, note, children }: PartProps) {
  const id = `part-${slug(title)}`;
  return (
    <section class="part" aria-labelledby={id}>
      <div class="part-head">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <p class="muted part-note">{note}</p>}
      </div>
      {children}
    </section>
  );
}

interface EmptyProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** What can be done about it. */
  readonly action?: { readonly title: string; readonly command: PageCommand };
}

/** In place of a part that has nothing to show: says why, and what to do. */
export function Empty({ title, children, action }: EmptyProps) {
  const { actions } = usePortfolio();
  return (
    <div class="empty">
      <h2>{title}</h2>
      <p>{children}</p>
      {action !== undefined && actions !== undefined && (
        <Button look="main" onPress={() => actions.run(action.command)}>
          {action.title}
        </Button>
      )}
    </div>
  );
}

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
