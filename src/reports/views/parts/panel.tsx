import type { ComponentChildren } from 'preact';
import { slug } from '../../format/words.ts';
import { Source } from './source.tsx';

interface PanelProps {
  readonly title: string;
  readonly note?: ComponentChildren;
  readonly source?: string | undefined;
  readonly children: ComponentChildren;
}

/** A framed summary at the top of a record. */
export function Panel({ title, note, source, children }: PanelProps) {
  const id = slug(title);
  return (
    <section class="panel" aria-labelledby={id}>
      <div class="panel-head">
        <h2 id={id} class="label">
          <Source at={source}>{title}</Source>
        </h2>
        {note !== undefined && <p class="muted">{note}</p>}
      </div>
      {children}
    </section>
  );
}
