import type { ComponentChildren } from 'preact';
import { isBlank } from './blank.ts';
import { Source } from './source.tsx';

/** Label, value and where the value stands; a blank value drops the fact. */
export type Fact = readonly [label: string, value: ComponentChildren, source?: string];

interface FactsProps {
  readonly facts: readonly Fact[];
  /** The values are sentences. */
  readonly wide?: boolean;
}

/** Short facts as a list of terms; nothing when all are blank. */
export function Facts({ facts, wide = false }: FactsProps) {
  const known = facts.filter(([, value]) => !isBlank(value));
  if (known.length === 0) return null;
  return (
    <dl class={wide ? 'facts facts-wide' : 'facts'}>
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
