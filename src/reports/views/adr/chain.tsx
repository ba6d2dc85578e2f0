import type { ChainStep } from '../../model/adr.ts';
import { each } from '../parts/each.ts';
import { Icon } from '../parts/icon.tsx';
import { ReferenceLink } from '../parts/reference.tsx';

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
