import type { ComponentChildren } from 'preact';
import { slug } from '../../../format/words.ts';

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
