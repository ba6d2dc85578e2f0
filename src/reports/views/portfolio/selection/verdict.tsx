import type { SelectionResult } from '../../../../engines/selection/types.ts';
import { undecidedWords } from '../../../../engines/selection/undecided.ts';
import { formatShare } from '../../../format/numbers.ts';
import { count } from '../../../format/words.ts';
import { OBJECTIVES } from '../../../model/portfolio/portfolio.ts';
import { Pill } from '../../parts/status.tsx';

interface VerdictProps {
  readonly result: SelectionResult;
  worth(value: number | null): string;
}

/** How good the selection is, how far that is proven, and what a simple ranking would have reached. */
export function Verdict({ result, worth }: VerdictProps) {
  const { objective, objectiveName, selected, greedy } = result;
  const undecided = undecidedWords(result);
  if (undecided !== undefined) {
    return (
      <div class="verdict">
        <Pill tone="info" icon="half" text="Nothing to choose" />
        <p>{undecided}</p>
      </div>
    );
  }
  if (objective === null) {
    return (
      <div class="verdict">
        <Proof result={result} worth={worth} />
        <p>No selection keeps all limits.</p>
      </div>
    );
  }
  return (
    <div class="verdict">
      <p class="verdict-worth">
        <strong class="figure">{worth(objective)}</strong>{' '}
        <span class="muted">
          {OBJECTIVES[objectiveName].title.toLowerCase()} of {count(selected.length, 'project')}
        </span>
      </p>
      <Proof result={result} worth={worth} />
      <p>
        <Gain greedy={greedy} objective={objective} worth={worth} />
      </p>
    </div>
  );
}

interface GainProps extends Pick<VerdictProps, 'worth'> {
  readonly greedy: SelectionResult['greedy'];
  readonly objective: number;
}

/** What the answer of every ranking would have been: taking projects in order, each where it still fits. */
function Gain({ greedy, objective, worth }: GainProps) {
  const gain = objective - greedy.objective;
  if (greedy.breaks.length > 0) {
    const limits = count(greedy.breaks.length, 'limit');
    return (
      <>{`Taking projects in the order of their worth reaches ${worth(greedy.objective)} and breaks ${limits}.`}</>
    );
  }
  if (gain <= 0.005) return <>Taking projects in the order of their worth reaches the same.</>;
  const share = greedy.objective > 0 ? ` (+${formatShare(gain / greedy.objective)})` : '';
  return (
    <>
      <strong>+{worth(gain)}</strong>
      {` over taking projects in the order of their worth, which reaches ${worth(greedy.objective)}${share}.`}
    </>
  );
}

function Proof({ result, worth }: VerdictProps) {
  const { status, objective, bound } = result;
  if (status === 'infeasible') return <Pill tone="bad" icon="cross" text="Not feasible" />;
  if (status === 'optimal') return <Pill tone="good" icon="check" text="Proven optimal" />;
  const gap = objective === null || bound === null || bound === 0 ? undefined : (bound - objective) / Math.abs(bound);
  const text = bound === null ? 'Feasible, nothing proven' : `Feasible: at most ${worth(bound)} is possible`;
  return <Pill tone="info" icon="half" text={gap === undefined ? text : `${text}, gap ${formatShare(gap)}`} />;
}
