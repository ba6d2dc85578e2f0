import type { Approval } from '../../model/common.ts';
import { Inline } from '../prose/prose.tsx';
import { useLabels } from './context.ts';
import { each } from './each.ts';
import { Icon } from './icon.tsx';
import { sourceOf } from './pointer.ts';
import { Source } from './source.tsx';
import { lookOf } from './status.tsx';
import { StrengthMark } from './strength.tsx';
import { When } from './when.tsx';

/** Approvals with their state, each on a line. */
export function Approvals({ approvals }: { readonly approvals: readonly Approval[] }) {
  return (
    <ul class="states">
      {each(approvals, (approval, place) => (
        <ApprovalLine approval={approval} place={place} />
      ))}
    </ul>
  );
}

function ApprovalLine({ approval, place }: { readonly approval: Approval; readonly place: number }) {
  const label = useLabels();
  const state = approval.state ?? 'pending';
  const [tone, icon] = lookOf(state);
  const source = state === 'missing' ? approval.source : sourceOf(approval, '/approvals', place);
  return (
    <li class={`state-line tone-${tone}`}>
      <Icon name={icon} />
      <div>
        <p>
          <Source at={source}>{approval.title ?? label(approval.role) ?? 'Role unknown'}</Source>{' '}
          <span class="state">{state === 'invalid' ? 'Does not count' : label(state)}</span>{' '}
          {state !== 'pending' && state !== 'missing' && (
            <StrengthMark strength={approval.strength} needs={approval.needs} />
          )}
        </p>
        {(approval.by !== undefined || approval.date !== undefined) && (
          <p class="muted">
            {approval.by}
            {approval.by !== undefined && approval.date !== undefined && ' · '}
            <When date={approval.date} />
          </p>
        )}
        {approval.because !== undefined && <p class="muted">{sentence(approval.because)}</p>}
        {approval.comment !== undefined && (
          <p class="muted">
            <Inline text={approval.comment} />
          </p>
        )}
      </div>
    </li>
  );
}

function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}

/** `2 of 3 granted`. */
export function grantedNote(approvals: readonly Approval[]): string {
  return `${approvals.filter((approval) => approval.state === 'granted').length} of ${approvals.length} granted`;
}
