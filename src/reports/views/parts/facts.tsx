import type { ComponentChildren } from 'preact';
import { isBlank } from './blank.ts';
import { Source } from './source.tsx';

/** Label, value and where the value stands; a blank value drops the fact. */
export type Fact = readonly [label: string, value: ComponentChildren, source?: string];

/** Short facts as a list of terms; nothing when all are blank. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const known = facts.filter(([, value]) => !isBlank(value));
  if (known.length === 0) return null;
  return (
    <dl class="facts">
      {known.map(([label, value, source]) => (
        <div class="fact" key={label}>
          <dt class="label">
            <Source at={source}>{label}</Source>
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
