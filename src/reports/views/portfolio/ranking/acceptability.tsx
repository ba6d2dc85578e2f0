import { scaleLinear } from 'd3-scale';
import { useMemo } from 'preact/hooks';
import type { ProjectRobustness } from '../../../../engines/scoring/robustness/types.ts';
import { formatShare } from '../../../format/numbers.ts';

const HEIGHT = 22;
const WIDTH = 96;
/** More ranks than this are drawn by several in one bar. */
const MOST_BARS = 24;

interface RankChancesProps {
  readonly robustness: ProjectRobustness;
  /** How many projects are ranked. */
  readonly of: number;
  readonly rank: number | null;
  /** So many first ranks are spoken of. */
  readonly top: number;
}

/** In how much of all weights a project has each rank: a bar a rank, the first at the left, its present one marked. */
export function RankChances(props: RankChancesProps) {
  const { robustness, of, rank, top } = props;
  // While weights are tried out, this is what does not change.
  return useMemo(() => <Chances {...props} />, [robustness, of, rank, top]);
}

function Chances({ robustness, of, rank, top }: RankChancesProps) {
  const { acceptability, inTop } = robustness;
  // One that is held beside the ranked projects may come after the last of them.
  const ranks = Array.from({ length: Math.max(of, acceptability.length) }, (_, place) => acceptability[place] ?? 0);
  const step = Math.ceil(ranks.length / MOST_BARS);
  const bars = binned(ranks, step);
  const present = rank === null ? -1 : Math.floor((rank - 1) / step);
  const words = inWords(ranks);
  return (
    <div class="chances">
      <svg class="chances-bars" width={WIDTH} height={HEIGHT} role="img" aria-label={words}>
        <title>{words}</title>
        <line class="chances-floor" x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        <path class="chance" d={outline(bars, (place) => place !== present)} />
        <path class="chance-present" d={outline(bars, (place) => place === present)} />
      </svg>
      <span class="chances-top">
        <span class="unseen chances-words">Among the first {top} in </span>
        {formatShare(inTop)}
      </span>
    </div>
  );
}

/** Those bars that are wanted as one path: there may be hundreds of rows. */
function outline(bars: readonly number[], isWanted: (place: number) => boolean): string {
  const x = scaleLinear([0, bars.length], [0, WIDTH]);
  const y = scaleLinear([0, Math.max(...bars, 0.001)], [0, HEIGHT - 3]);
  const width = Math.max(x(1) - 1, 1).toFixed(1);
  return bars
    .map((share, place) => {
      if (!isWanted(place) || share <= 0) return '';
      const height = y(share).toFixed(1);
      return `M${(x(place) + 0.5).toFixed(1)} ${HEIGHT - 1}v-${height}h${width}v${height}z`;
    })
    .join('');
}

/** Sums of so many neighbours each. */
function binned(shares: readonly number[], step: number): number[] {
  const bins: number[] = [];
  for (let at = 0; at < shares.length; at += step) {
    bins.push(shares.slice(at, at + step).reduce((sum, share) => sum + share, 0));
  }
  return bins;
}

/** `Rank 1 in 40%, 2 in 35%, 3 in 25% of weights`, the likeliest ranks only. */
function inWords(ranks: readonly number[]): string {
  const likely = ranks
    .map((share, place) => ({ share, rank: place + 1 }))
    .filter(({ share }) => share >= 0.01)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, 5)
    .toSorted((a, b) => a.rank - b.rank);
  const words = likely.map(({ share, rank }) => `${rank} in ${formatShare(share)}`);
  return words.length === 0 ? 'No rank is likely' : `Rank ${words.join(', ')} of weights`;
}
