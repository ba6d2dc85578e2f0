import { scaleLinear } from 'd3-scale';
import type { ScoreResult } from '../../../../engines/scoring/types.ts';
import { formatScore, formatShare } from '../../../format/numbers.ts';
import { partsOfRanking, rankingRows } from '../../../model/portfolio/ranking.ts';
import { seriesClass } from '../parts/swatch.tsx';
import { shortened } from './text.ts';

const [WIDTH, NAME, ROW, TOP, BOTTOM] = [960, 380, 26, 48, 16];

/**
 * The ranking as a picture of its own: a bar a project, of the points that each dimension gives, with how much of it is
 * rated. Provisional ones follow, pale; what is not to be decided is left out.
 */
export function RankingChart({ result }: { readonly result: ScoreResult }) {
  const { ranked, provisional } = partsOfRanking(rankingRows(result), ({ project }) => project);
  const rows = [...ranked, ...provisional].filter(({ project }) => project.score !== null);
  const x = scaleLinear([0, 100], [NAME, WIDTH - 110]);
  const height = TOP + rows.length * ROW + BOTTOM;
  const { dimensions } = result.model;
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height}>
      <title>{`Ranking by ${result.model.title}`}</title>
      {dimensions.map(({ id, title }, series) => (
        <g key={id} transform={`translate(${series * (WIDTH / dimensions.length) + 16} 12)`}>
          <rect class={seriesClass(series)} width="10" height="10" rx="2" />
          <text class="chart-text" x="15" y="9">
            {shortened(title, 28)}
          </text>
        </g>
      ))}
      {rows.map(({ key, project, parts }, place) => {
        const y = TOP + place * ROW;
        let from = 0;
        return (
          <g key={key} class={project.rank === null ? 'chart-provisional' : undefined}>
            <text class="chart-text" x={NAME - 12} y={y + 13} text-anchor="end">
              {`${project.rank ?? 'provisional'}  ${shortened(project.title ?? project.id, project.rank === null ? 34 : 44)}`}
            </text>
            <rect class="bar-track" x={x(0)} y={y} width={x(100) - x(0)} height={ROW - 9} rx="2" />
            {parts.length === 0 && (
              <rect class="series-0" x={x(0)} y={y} width={x(project.score ?? 0) - x(0)} height={ROW - 9} rx="2" />
            )}
            {parts.map(({ dimension, series, points }) => {
              const at = x(from);
              from += points;
              return (
                <rect key={dimension} class={seriesClass(series)} x={at} y={y} width={x(from) - at} height={ROW - 9} />
              );
            })}
            <text class="chart-text" x={x(100) + 10} y={y + 13}>
              {`${formatScore(project.score ?? undefined)} · ${formatShare(project.completeness)} rated`}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
