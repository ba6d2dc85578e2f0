import type { ComponentChildren } from 'preact';
import { listOf } from '../../../reports/views/parts/blank.ts';
import { each } from '../../../reports/views/parts/each.ts';
import { Icon } from '../../../reports/views/parts/icon.tsx';
import { Mention, ReferenceLink } from '../../../reports/views/parts/reference.tsx';
import { lookOf } from '../../../reports/views/parts/status.tsx';
import type { AdrModel, ChainStep } from '../model.ts';

/** Decisions in the order in which they replaced each other; nothing for one that stands alone. */
export function Chain({ steps }: { readonly steps: readonly ChainStep[] | undefined }) {
  if (steps === undefined || steps.length < 2) return null;
  return (
    <nav class="chain" aria-label="Decisions that replaced each other, oldest first">
      <ol>
        {each(steps, (step, place) => (
          <li class={step.current ? 'chain-step chain-current' : 'chain-step'} aria-current={step.current || undefined}>
            {place > 0 && <Icon name="arrow" />}
            <div class="chain-decisions">
              {step.decisions.map((decision) => (
                <div key={decision.id}>
                  <ReferenceLink reference={step.current ? { ...decision, uri: undefined } : decision} />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </nav>
  );
}

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
