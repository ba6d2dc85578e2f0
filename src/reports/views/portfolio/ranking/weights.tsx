import type { WeightSensitivity } from '../../../../engines/scoring/sensitivity/types.ts';
import { formatShare } from '../../../format/numbers.ts';
import type { Analysis } from '../../../model/portfolio/analysis.ts';
import { isMoved, judgementWords, movedShare, type Shares, sharesOf } from '../../../model/portfolio/weights.ts';
import { Icon } from '../../parts/icon.tsx';
import { usePortfolio } from '../parts/context.ts';
import { Swatch } from '../parts/swatch.tsx';
import { useRanking } from './context.ts';
import { WeightBand } from './weight-band.tsx';

/** A slider for each weight, over the interval within which the order of projects does not change. */
export function Weights({ analysis }: { readonly analysis: Analysis | undefined }) {
  const { state } = usePortfolio();
  const { prepared, result } = useRanking();
  const written = sharesOf(prepared);
  if (Object.keys(written).length === 0) return null;
  const shares = { ...written, ...state.whatIf.weights };
  const titleOf = (dimension: string) => result.model.dimensions.find(({ id }) => id === dimension)?.title ?? dimension;
  return (
    <section class="weights" aria-labelledby="weights-title">
      <h2 id="weights-title">Weights</h2>
      <ul>
        {result.model.dimensions.map(({ id, title }, series) => {
          const share = written[id];
          if (share === undefined) return null;
          const interval = analysis?.sensitivity.weights.find(({ dimension }) => dimension === id);
          return (
            <Weight
              key={id}
              {...{ id, title, series, shares, written: share, analysis: interval, top: analysis?.sensitivity.top }}
            />
          );
        })}
      </ul>
      {result.model.judgements.map((summary) => {
        const { text, isDoubtful } = judgementWords(summary);
        return (
          <p key={summary.dimension} class={isDoubtful ? 'weights-note tone-warn' : 'weights-note muted'}>
            {isDoubtful && <Icon name="warning" />} {summary.dimension !== null && `${titleOf(summary.dimension)}: `}
            {text}
          </p>
        );
      })}
      {analysis !== undefined && (
        <p class="muted weights-note">
          Thick line: the order of all projects holds. Thin line: the first {analysis.sensitivity.top} hold. The other
          weights keep their proportions.
        </p>
      )}
    </section>
  );
}

interface WeightProps {
  readonly id: string;
  readonly title: string;
  readonly series: number;
  readonly shares: Shares;
  /** The share that the file gives. */
  readonly written: number;
  readonly analysis: WeightSensitivity | undefined;
  readonly top: number | undefined;
}

function Weight({ id, title, series, shares, written, analysis, top }: WeightProps) {
  const { state, actions } = usePortfolio();
  const share = shares[id] ?? 0;
  const tried = isMoved(share, written);
  const tryOut = (value: number) =>
    actions?.change({ ...state, whatIf: { ...state.whatIf, weights: movedShare(shares, id, value) } });
  return (
    <li class={tried ? 'weight weight-tried' : 'weight'}>
      <label for={`weight-${id}`}>
        <Swatch series={series} /> {title}
      </label>
      <span class="weight-value">
        {tried && <span class="muted">was {formatShare(written)} </span>}
        {formatShare(share)}
      </span>
      {actions !== undefined && (
        <input
          type="range"
          class="slider"
          id={`weight-${id}`}
          min={0}
          max={1}
          step={0.01}
          value={share}
          aria-valuetext={formatShare(share)}
          onInput={({ currentTarget }) => tryOut(currentTarget.valueAsNumber)}
        />
      )}
      {analysis !== undefined && <WeightBand analysis={analysis} written={written} top={top} title={title} />}
    </li>
  );
}
