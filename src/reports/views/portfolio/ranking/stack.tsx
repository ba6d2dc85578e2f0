import { scaleLinear } from 'd3-scale';
import { formatScore } from '../../../format/numbers.ts';
import type { ScorePart } from '../../../model/portfolio/ranking.ts';
import { seriesClass, seriesPattern } from '../parts/swatch.tsx';

interface StackProps {
  /** 0 to 100. */
  readonly score: number;
  /** Empty where the score is no sum of parts. */
  readonly parts: readonly ScorePart[];
  /** Scores at which a higher priority begins. */
  readonly bands: readonly number[];
}

const percent = scaleLinear([0, 100], [0, 100]);

/** A score as a bar of its parts, with marks where priorities begin. */
export function Stack({ score, parts, bands }: StackProps) {
  const words = parts.map(({ title, points }) => `${title} ${formatScore(points)}`).join(', ');
  let from = 0;
  return (
    <svg class="stack" role="img" aria-label={words === '' ? `Score ${formatScore(score)}` : `Of which ${words}`}>
      <rect class="bar-track" width="100%" height="100%" rx="2" />
      {parts.length === 0 && <rect class="series-0" width={`${percent(score)}%`} height="100%" rx="2" />}
      {parts.map(({ dimension, title, series, points }) => {
        const at = { x: `${percent(from)}%`, width: `${percent(points)}%`, height: '100%' };
        from += points;
        return (
          <g key={dimension}>
            <title>{`${title}: ${formatScore(points)} points`}</title>
            <rect class={`stack-part ${seriesClass(series)}`} {...at} />
            <rect class="series-pattern" fill={seriesPattern(series)} {...at} />
          </g>
        );
      })}
      {bands.map((band) => (
        <line key={band} class="stack-band" x1={`${percent(band)}%`} x2={`${percent(band)}%`} y1="0" y2="100%" />
      ))}
    </svg>
  );
}
