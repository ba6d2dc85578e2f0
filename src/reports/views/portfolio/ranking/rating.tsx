import { formatNumber, formatScore } from '../../../format/numbers.ts';
import type { RankingRow } from '../../../model/portfolio/ranking.ts';
import { withRating } from '../../../model/portfolio/what-if.ts';
import { usePortfolio } from '../parts/context.ts';
import { Place } from '../parts/swatch.tsx';
import { useRanking } from './context.ts';

interface RatingLineProps {
  readonly row: RankingRow;
  readonly criterion: string;
  readonly title: string;
  /** Where the rating stands; the ratings as a whole when it is missing. */
  readonly pointer?: string;
  readonly rating?: number | undefined;
  /** `2 to 4`, where the rater was unsure. */
  readonly range?: string | undefined;
  /** A high rating counts against the project. */
  readonly cost?: boolean;
  readonly points?: number | undefined;
  /** What to ask oneself, where nobody has rated yet. */
  readonly question?: string;
}

/** A rating, what it gives to the score, and a slider to try another one. */
export function RatingLine(line: RatingLineProps) {
  const { state } = usePortfolio();
  const { row, criterion, title, pointer = '/scoring/ratings', rating, range, cost = false, points, question } = line;
  const tried = state.whatIf.ratings[row.key]?.[criterion];
  return (
    <li class={tried === undefined ? 'rating-line' : 'rating-line rating-tried'}>
      <span class="rating-name" title={question}>
        <Place file={row.project.file} pointer={pointer}>
          {title}
        </Place>
        {cost && <span class="muted"> less is better</span>}
      </span>
      <span class="rating-value">
        {rating === undefined ? <span class="muted">not rated</span> : formatNumber(rating)}
        {range !== undefined && <span class="muted"> {range}</span>}
      </span>
      <RatingSlider row={row} criterion={criterion} title={title} rating={rating} />
      <span class="rating-points">{points === undefined ? '' : `+${formatScore(points)}`}</span>
      <Tried row={row} criterion={criterion} tried={tried} />
    </li>
  );
}

function RatingSlider({
  row,
  criterion,
  title,
  rating,
}: Pick<RatingLineProps, 'row' | 'criterion' | 'title' | 'rating'>) {
  const { state, actions } = usePortfolio();
  const { prepared } = useRanking();
  const { min, max } = prepared.criteria.get(criterion)?.scale ?? prepared.model.scale;
  // Where a scale has no end, there is nothing to slide along.
  if (actions === undefined || max === undefined) return null;
  const tryOut = (value: number) =>
    actions.change({ ...state, whatIf: withRating(state.whatIf, row.key, criterion, value) });
  return (
    <input
      type="range"
      class={rating === undefined ? 'slider slider-unset' : 'slider'}
      min={min}
      max={max}
      step={(max - min) % 1 === 0 && max - min <= 10 ? 0.5 : 'any'}
      value={rating ?? (min + max) / 2}
      aria-label={`What if: ${title} of ${row.project.id}`}
      aria-valuetext={rating === undefined ? 'not rated' : `${formatNumber(rating)} of ${max}`}
      onInput={({ currentTarget }) => tryOut(currentTarget.valueAsNumber)}
    />
  );
}

/** What the file says where something else is tried out, with the way back. */
function Tried({ row, criterion, tried }: { row: RankingRow; criterion: string; tried: number | undefined }) {
  const { state, actions } = usePortfolio();
  const { before } = useRanking();
  if (tried === undefined || actions === undefined) return null;
  const file = before.projects.find(({ id, file: path }) => (path ?? id) === row.key);
  const written = file?.criteria.find(({ id }) => id === criterion)?.rating;
  return (
    <button
      type="button"
      class="button button-plain rating-back"
      onClick={() => actions.change({ ...state, whatIf: withRating(state.whatIf, row.key, criterion, undefined) })}
    >
      {written === undefined ? 'Was not rated' : `Was ${formatNumber(written)}`}
      <span class="unseen">: back to what the file says</span>
    </button>
  );
}
