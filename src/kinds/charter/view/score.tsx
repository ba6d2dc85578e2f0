import { formatScore, formatShare } from '../../../reports/format/numbers.ts';
import { count } from '../../../reports/format/words.ts';
import { Bar } from '../../../reports/views/parts/bar.tsx';
import { useLabels } from '../../../reports/views/parts/context.ts';
import { Panel } from '../../../reports/views/parts/panel.tsx';
import { Source } from '../../../reports/views/parts/source.tsx';
import { Table } from '../../../reports/views/parts/table.tsx';
import { Inline } from '../../../reports/views/prose/prose.tsx';
import type { DimensionScore, Rating, Score } from '../model.ts';

/** A project's score, its place in the portfolio and what they rest on. */
export function ScorePanel({ score }: { readonly score: Score }) {
  const value = formatScore(score.score);
  return (
    <Panel title="Score" source="/scoring" note={score.model}>
      <div class="score-line">
        {value === undefined ? (
          <p class="muted">Not rated yet</p>
        ) : (
          <p class={score.provisional ? 'score score-provisional' : 'score'}>
            <strong class="figure">{value}</strong> <span class="muted">of 100</span>
          </p>
        )}
        <Place score={score} />
      </div>
      <ul class="measures">
        {score.dimensions?.map((dimension) => (
          <Dimension key={dimension.id} dimension={dimension} />
        ))}
      </ul>
      <Rated score={score} />
      <MissingRatings score={score} />
      <Ratings ratings={score.ratings} />
    </Panel>
  );
}

/** What the score comes to: priority and rank, or why there are none. */
function Place({ score }: { readonly score: Score }) {
  const { rank, of, apart, mandatory, priority } = score;
  const isProvisional = score.provisional && score.score !== undefined;
  const title = mandatory ? 'Mandatory' : priority;
  return (
    <p class="score-place">
      {title !== undefined && <strong>{title}</strong>}
      {isProvisional && <span class="score-provisional">Provisional</span>}
      {rank !== undefined && (
        <span class="muted">
          Rank {rank}
          {of !== undefined && ` of ${of}`}
        </span>
      )}
      {apart !== undefined && <span class="muted">Not ranked: {apart}</span>}
    </p>
  );
}

/** How much the score rests on, and what the rest can make of it. */
function Rated({ score: { completeness, provisional, range } }: { readonly score: Score }) {
  const share = formatShare(completeness);
  if (share === undefined) return null;
  const [low, high] = [formatScore(range?.low), formatScore(range?.high)];
  return (
    <p class="muted">
      {share} of the weight is rated
      {provisional && low !== undefined && `; what is missing can make of it anything from ${low} to ${high}`}
    </p>
  );
}

function Dimension({ dimension }: { readonly dimension: DimensionScore }) {
  const label = useLabels();
  const title = dimension.title ?? label(dimension.id) ?? '';
  const value = formatScore(dimension.score);
  return (
    <li class="measure">
      <span class="measure-name">
        {title} <span class="muted">{formatShare(dimension.weight)}</span>
      </span>
      <span class="measure-value">{value ?? 'unknown'}</span>
      <Bar percent={dimension.score} label={`${title}: ${value === undefined ? 'unknown' : `${value} of 100`}`} />
    </li>
  );
}

function MissingRatings({ score }: { readonly score: Score }) {
  const label = useLabels();
  const { missing } = score;
  if (missing === undefined || missing.length === 0) return null;
  return (
    <details>
      <summary>{count(missing.length, 'rating')} missing</summary>
      <ul class="texts texts-bullets">
        {missing.map(({ id, title, question, source }) => (
          <li key={id}>
            <Source at={source ?? '/scoring/ratings'}>{title ?? label(id)}</Source>
            {question !== undefined && <span class="muted"> {question}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Ratings({ ratings }: { readonly ratings: readonly Rating[] | undefined }) {
  const label = useLabels();
  if (ratings === undefined || ratings.length === 0) return null;
  const rows = ratings.map((rating) => ({ ...rating, source: rating.source ?? `/scoring/ratings/${rating.id}` }));
  return (
    <details>
      <summary>{count(ratings.length, 'rating')}</summary>
      <Table
        label="Ratings"
        source="/scoring/ratings"
        rows={rows}
        keyOf={(row) => row.id}
        columns={[
          { label: 'Criterion', cell: (row) => row.title ?? label(row.id) },
          { label: 'Rating', cell: ratingText, numeric: true },
          { label: 'Counts', cell: (row) => (row.direction === 'cost' ? 'less is better' : undefined) },
          { label: 'Why', cell: (row) => row.rationale && <Inline text={row.rationale} /> },
        ]}
      />
    </details>
  );
}

/** `4`, or with its range `4 (3–5)`. */
function ratingText({ rating, low, high }: Rating): string | undefined {
  if (rating === undefined) return undefined;
  return low === undefined && high === undefined ? `${rating}` : `${rating} (${low ?? rating}–${high ?? rating})`;
}
