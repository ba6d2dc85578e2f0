import { scaleLinear } from 'd3-scale';
import type { Interval, WeightSensitivity } from '../../../../engines/scoring/sensitivity/types.ts';
import { formatShare } from '../../../format/numbers.ts';
import { endsOf } from '../../../model/portfolio/analysis.ts';

interface WeightBandProps {
  readonly analysis: WeightSensitivity;
  readonly written: number;
  readonly top: number | undefined;
  readonly title: string;
}

const percent = scaleLinear([0, 1], [0, 100]).clamp(true);

/** Under a weight's slider: how far it may move until the order changes, and where the file has it. */
export function WeightBand({ analysis, written, top, title }: WeightBandProps) {
  const { ranking, top: first } = analysis;
  const words = [`The order holds from ${between(ranking)}.`, `The first ${top} hold from ${between(first)}.`];
  return (
    <>
      <svg class="band" height="10" role="img" aria-label={`${title}: ${words.join(' ')}`}>
        <line class="band-scale" x1="0%" x2="100%" y1="5" y2="5" />
        <Span class="band-top" of={first} />
        <Span class="band-ranking" of={ranking} />
        <line class="band-written" x1={`${percent(written)}%`} x2={`${percent(written)}%`} y1="0" y2="10" />
      </svg>
      <p class="weight-words muted">
        <span title={endsOf(ranking, percentOf)}>Order: {range(ranking)}</span>
        <span title={endsOf(first, percentOf)}>
          First {top}: {range(first)}
        </span>
      </p>
    </>
  );
}

function Span({ class: name, of }: { readonly class: string; readonly of: Interval }) {
  return <line class={name} x1={`${percent(of.from.weight)}%`} x2={`${percent(of.to.weight)}%`} y1="5" y2="5" />;
}

/** `34% to 41%` */
function between({ from, to }: Interval): string {
  return `${percentOf(from.weight)} to ${percentOf(to.weight)}`;
}

/** `34–41%` */
function range({ from, to }: Interval): string {
  return `${percentOf(from.weight).replace('%', '')}–${percentOf(to.weight)}`;
}

function percentOf(share: number): string {
  return formatShare(share) ?? '';
}
