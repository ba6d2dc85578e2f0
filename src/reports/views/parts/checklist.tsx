import type { ComponentChildren } from 'preact';
import type { Strength } from '../../../engines/approval/strength.ts';
import { each } from './each.ts';
import { Icon } from './icon.tsx';
import { Source } from './source.tsx';
import { StrengthMark } from './strength.tsx';

export interface Check {
  readonly title: ComponentChildren;
  /** Undefined when it cannot be told. */
  readonly met: boolean | undefined;
  /** How strong the evidence is; shown where there is some. */
  readonly strength?: Strength | undefined;
  /** How strong it would have to be, where it is not. */
  readonly needs?: Strength | undefined;
  readonly detail?: ComponentChildren;
  readonly source?: string | undefined;
}

/** Things that are to be done, each marked as done, open or not known. */
export function Checklist({ checks }: { readonly checks: readonly Check[] }) {
  return (
    <ul class="states">
      {each(checks, ({ title, met, strength, needs, detail, source }) => (
        <li class={`state-line tone-${met === true ? 'good' : 'neutral'}`}>
          <Icon name={met === true ? 'check' : met === false ? 'ring' : 'dashed'} />
          <div>
            <p>
              <Source at={source}>{title}</Source>{' '}
              {met !== undefined && <span class="state">{met ? 'Done' : 'Open'}</span>}{' '}
              <StrengthMark strength={strength} needs={needs} />
            </p>
            {detail !== undefined && <p class="muted">{detail}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
