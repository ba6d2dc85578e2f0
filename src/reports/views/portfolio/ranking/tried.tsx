import { count } from '../../../format/words.ts';
import { isMoved, sharesOf } from '../../../model/portfolio/weights.ts';
import { NOTHING_TRIED } from '../../../model/portfolio/what-if.ts';
import { Button } from '../parts/button.tsx';
import { usePortfolio } from '../parts/context.ts';
import { useRanking } from './context.ts';

/** Says that what is in view is not what the files say, and leads back. */
export function TriedNotice({ moved }: { readonly moved: number }) {
  const { state, actions } = usePortfolio();
  const { prepared } = useRanking();
  const { whatIf } = state;
  const shares = sharesOf(prepared);
  const weights = Object.entries(whatIf.weights).some(([id, share]) => isMoved(share, shares[id] ?? 0));
  const ratings = Object.values(whatIf.ratings).reduce((sum, tried) => sum + Object.keys(tried).length, 0);
  if ((!weights && ratings === 0) || actions === undefined) return null;
  const changes = [weights ? 'weights' : '', ratings === 0 ? '' : count(ratings, 'rating')].filter(Boolean);
  return (
    <div class="tried" role="status">
      <p>
        <strong>What if:</strong> {changes.join(' and ')} changed,{' '}
        {moved === 0 ? 'no project moves' : `${count(moved, 'project')} ${moved === 1 ? 'moves' : 'move'}`}.{' '}
        <span class="muted">The files stay as they are.</span>
      </p>
      <Button onPress={() => actions.change({ ...state, whatIf: NOTHING_TRIED })}>Reset</Button>
    </div>
  );
}
