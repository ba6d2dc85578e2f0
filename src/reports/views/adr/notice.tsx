import type { ComponentChildren } from 'preact';
import type { AdrModel } from '../../model/adr.ts';
import { listOf } from '../parts/blank.ts';
import { Icon } from '../parts/icon.tsx';
import { Mention } from '../parts/reference.tsx';
import { lookOf } from '../parts/status.tsx';

/** Says above all else that a decision no longer holds, and which one does. */
export function Notice({ model }: { readonly model: AdrModel }) {
  const { status } = model.header;
  const text = wording(model);
  if (status === undefined || text === undefined) return null;
  return (
    <p class="notice">
      <Icon name={lookOf(status)[1]} />
      <span>{text}</span>
    </p>
  );
}

function wording({ header, data }: AdrModel): ComponentChildren {
  const successors = listOf(data.supersededBy);
  switch (header.status) {
    case 'superseded':
      if (successors.length === 0) return 'This decision no longer holds. The record does not say what replaced it.';
      return (
        <>
          This decision no longer holds. It was replaced by{' '}
          {successors.map((id, place) => (
            <span key={id}>
              {place > 0 && ', '}
              <Mention id={id} />
            </span>
          ))}
          .
        </>
      );
    case 'deprecated':
      return 'This decision no longer holds, and nothing replaces it.';
    case 'rejected':
      return 'This was not decided. The record says why.';
    default:
      return undefined;
  }
}
