import type { Selections } from '../../../model/portfolio/solving.ts';
import { Icon } from '../../parts/icon.tsx';
import { Button } from '../parts/button.tsx';
import { usePortfolio } from '../parts/context.ts';

/** What is being computed, with the way to stop it; or why there is no answer. */
export function Progress({ selections }: { readonly selections: Selections }) {
  const { actions } = usePortfolio();
  const { solving, failure, outdated } = selections;
  if (solving !== undefined) {
    const { percent, message } = solving.progress ?? {};
    return (
      <div class="solving" role="status">
        <progress max={100} value={percent} aria-label="Selecting" />
        <span>{message ?? 'Looking for the best selection …'}</span>
        {actions !== undefined && <Button onPress={() => actions.cancel()}>Cancel</Button>}
      </div>
    );
  }
  if (failure !== undefined) {
    return (
      <p class="solving muted" role="status">
        <Icon name="warning" />
        <span>{failure}</span>
      </p>
    );
  }
  if (!outdated) return null;
  return (
    <p class="solving muted" role="status">
      <Icon name="clock" />
      <span>Files have changed since this was computed.</span>
    </p>
  );
}
