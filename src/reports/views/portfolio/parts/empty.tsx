import type { ComponentChildren } from 'preact';
import { Button } from './button.tsx';
import { type PageCommand, usePortfolio } from './context.ts';

interface EmptyProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** What can be done about it. */
  readonly action?: { readonly title: string; readonly command: PageCommand };
}

/** In place of a part that has nothing to show: says why, and what to do. */
export function Empty({ title, children, action }: EmptyProps) {
  const { actions } = usePortfolio();
  return (
    <div class="empty">
      <h2>{title}</h2>
      <p>{children}</p>
      {action !== undefined && actions !== undefined && (
        <Button look="main" onPress={() => actions.run(action.command)}>
          {action.title}
        </Button>
      )}
    </div>
  );
}
