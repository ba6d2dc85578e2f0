import type { ComponentChildren } from 'preact';
import { slug } from '../../format/words.ts';
import { Source } from './source.tsx';

interface SectionProps {
  readonly title: string;
  readonly source?: string | undefined;
  /** A few words beside the title, such as a count. */
  readonly note?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A section of a record: its heading in the margin where there is room, else above. */
export function Section({ title, source, note, children }: SectionProps) {
  const id = slug(title);
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>
          <Source at={source}>{title}</Source>
        </h2>
        {note !== undefined && <p class="section-note">{note}</p>}
      </div>
      <div class="section-body">{children}</div>
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly source?: string | undefined;
  readonly children: ComponentChildren;
}

/** A part of a section under a small heading. */
export function Group({ title, source, children }: GroupProps) {
  return (
    <div class="group">
      <h3>
        <Source at={source}>{title}</Source>
      </h3>
      {children}
    </div>
  );
}

/** Says calmly that a part which such a record should have is not there. */
export function NotWritten({ children }: { readonly children: ComponentChildren }) {
  return <p class="not-written">{children}</p>;
}
