import { scaleLinear } from 'd3-scale';
import type { ProjectRobustness } from '../../../../engines/scoring/robustness/types.ts';
import { formatNumber, formatScore, formatShare } from '../../../format/numbers.ts';
import type { RankingRow, ScorePart } from '../../../model/portfolio/ranking.ts';
import { usePortfolio } from '../parts/context.ts';
import { Place, seriesClass, seriesPattern } from '../parts/swatch.tsx';
import { RankChances } from './acceptability.tsx';
import { Breakdown } from './breakdown.tsx';

export interface RowProps {
  readonly row: RankingRow;
  readonly bands: readonly number[];
  readonly priority: string | undefined;
  readonly robustness: ProjectRobustness | undefined;
  /** So many first ranks the robustness speaks of; undefined without one. */
  readonly top: number | undefined;
  /** How many projects are ranked. */
  readonly of: number;
  readonly columns: number;
}

/** A project in the ranking and, unfolded, what its score is made of. */
export function Row({ row, bands, priority, robustness, top, of, columns }: RowProps) {
  const { state } = usePortfolio();
  const { key, project } = row;
  const unfolded = state.unfolded.includes(key);
  const panel = `breakdown-${project.id}`;
  return (
    <>
      <tr class={unfolded ? 'ranking-row unfolded' : 'ranking-row'}>
        <td class="rank">
          <Rank row={row} />
        </td>
        <th scope="row" class="project">
          <div class="project-line">
            <Fold row={row} unfolded={unfolded} panel={panel} />
            <span class="project-name">
              <Place file={project.file}>{project.title ?? 'Untitled'}</Place>{' '}
              <span class="id muted">{project.id}</span>
            </span>
          </div>
        </th>
        <td class="numeric score-cell">
          {formatScore(project.score ?? undefined) ?? '–'}
          {project.unranked === 'provisional' && project.range !== null && (
            <span class="native" title="What the missing ratings can make of it">
              {formatScore(project.range.low)}–{formatScore(project.range.high)}
            </span>
          )}
          {project.native !== null && (
            <span class="native">
              {project.native.label} {formatNumber(project.native.value)}
            </span>
          )}
        </td>
        <td class="stack-cell">
          {project.score === null ? (
            <span class="muted">Not rated yet</span>
          ) : (
            <Stack score={project.score} parts={row.parts} bands={bands} />
          )}
        </td>
        {top !== undefined && (
          <td class="chances-cell">
            {robustness !== undefined && (
              <RankChances robustness={robustness} of={of} rank={row.writtenRank} top={top} />
            )}
          </td>
        )}
        <td class="numeric rated-cell">{formatShare(project.completeness)}</td>
        <td class="priority-cell">{priority ?? placeOf(project)}</td>
      </tr>
      {unfolded && (
        <tr class="breakdown-row" id={panel}>
          <td colSpan={columns}>
            <Breakdown row={row} />
          </td>
        </tr>
      )}
    </>
  );
}

/** What stands in the place of a priority where there is none. */
function placeOf({ unranked, status, score }: RankingRow['project']): string {
  if (unranked === 'provisional') return score === null ? '–' : 'Provisional';
  return unranked === null ? '–' : (status ?? '–').replaceAll('-', ' ');
}

function Fold({ row, unfolded, panel }: { row: RankingRow; unfolded: boolean; panel: string }) {
  const { state, actions } = usePortfolio();
  if (actions === undefined) return null;
  const others = state.unfolded.filter((key) => key !== row.key);
  const toggle = () => actions.change({ ...state, unfolded: unfolded ? others : [...others, row.key] });
  return (
    <button
      type="button"
      class="fold"
      aria-expanded={unfolded}
      aria-controls={unfolded ? panel : undefined}
      aria-label={`${row.project.id}: what the score is made of`}
      onClick={toggle}
    >
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d={unfolded ? 'M4 6l4 4l4-4' : 'M6 4l4 4l-4 4'} />
      </svg>
    </button>
  );
}

/** The rank, `=` where it is shared, and the places won or lost by what is tried out. */
function Rank({ row }: { readonly row: RankingRow }) {
  const { rank } = row.project;
  const moved = row.moved ?? 0;
  if (rank === null) return <span class="rank-number muted">–</span>;
  return (
    <>
      <span class="rank-number" title={row.tiedWith.length > 0 ? `Tied with ${row.tiedWith.join(', ')}` : undefined}>
        {rank}
        {row.tiedWith.length > 0 && (
          <>
            <span aria-hidden="true">=</span>
            <span class="unseen"> tied with {row.tiedWith.join(', ')}</span>
          </>
        )}
      </span>
      {moved !== 0 && (
        <span class={moved > 0 ? 'moved moved-up' : 'moved moved-down'}>
          <span aria-hidden="true">{`${moved > 0 ? '▲' : '▼'}${Math.abs(moved)}`}</span>
          <span class="unseen">{` moved ${Math.abs(moved)} ${moved > 0 ? 'up' : 'down'}`}</span>
        </span>
      )}
    </>
  );
}

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
function Stack({ score, parts, bands }: StackProps) {
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
