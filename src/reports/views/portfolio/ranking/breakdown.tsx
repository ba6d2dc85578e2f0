import { formatScore, formatShare } from '../../../format/numbers.ts';
import type { RankingRow } from '../../../model/portfolio/ranking.ts';
import { Icon } from '../../parts/icon.tsx';
import { Place, Swatch } from '../parts/swatch.tsx';
import { useRanking } from './context.ts';
import { RatingLine } from './rating.tsx';

/** A score taken apart: dimensions, and in each the ratings that it rests on and those that are missing. */
export function Breakdown({ row }: { readonly row: RankingRow }) {
  const { result } = useRanking();
  const { project } = row;
  return (
    <div class="breakdown">
      {result.model.dimensions.map(({ id, title }, series) => {
        const rated = project.criteria.filter(({ dimension }) => dimension === id);
        const missing = project.missing.filter(({ dimension }) => dimension === id);
        const value = project.dimensions[id];
        const part = row.parts[series];
        return (
          <section key={id} class="breakdown-dimension" aria-label={title}>
            <h3>
              <Swatch series={series} />
              <span class="breakdown-title">{title}</span>
              <span class="muted">
                {value === undefined ? 'not rated' : `${formatScore(value)} of 100`}
                {part !== undefined && value !== undefined && ` · ${formatScore(part.points)} points`}
              </span>
            </h3>
            <ul class="ratings">
              {rated.map((rating) => (
                <RatingLine
                  key={rating.id}
                  row={row}
                  criterion={rating.id}
                  title={rating.title}
                  pointer={rating.pointer}
                  rating={rating.rating}
                  range={rangeOf(rating)}
                  cost={rating.direction === 'cost'}
                  points={rating.contribution ?? undefined}
                />
              ))}
              {missing.map(({ criterion, title: name, question }) => (
                <RatingLine key={criterion} row={row} criterion={criterion} title={name} question={question} />
              ))}
            </ul>
          </section>
        );
      })}
      {project.invalid.length > 0 && (
        <ul class="breakdown-note invalid">
          {project.invalid.map(({ pointer, message }) => (
            <li key={pointer} class="tone-warn">
              <Icon name="warning" />{' '}
              <Place file={project.file} pointer={pointer}>
                {message}
              </Place>
            </li>
          ))}
        </ul>
      )}
      {project.completeness < 1 && (
        <p class="muted breakdown-note">
          {formatShare(project.completeness)} of the weight is rated. What is not rated counts for nothing, not for
          zero.
          {project.range !== null &&
            ` It can make of the score anything from ${formatScore(project.range.low)} to ${formatScore(project.range.high)}.`}
        </p>
      )}
    </div>
  );
}

function rangeOf({ low, high, rating }: { low?: number; high?: number; rating: number }): string | undefined {
  return low === undefined && high === undefined ? undefined : `${low ?? rating} to ${high ?? rating}`;
}
