import { scaleBand } from 'd3-scale';
import { monthName } from '../../../format/dates.ts';
import type { ResourceMonths } from '../../../model/portfolio/usage.ts';
import { amountOf, gapOf, loadOf } from '../parts/context.ts';
import { shortened } from './text.ts';

const [NAME, CELL, ROW, TOP] = [300, 54, 30, 30];

interface HeatChartProps {
  readonly title: string;
  readonly months: readonly string[];
  readonly rows: readonly ResourceMonths[];
}

/** Resources by month as a picture of its own. */
export function HeatChart({ title, months, rows }: HeatChartProps) {
  const width = NAME + months.length * CELL + 8;
  const height = TOP + rows.length * ROW + 8;
  const x = scaleBand(months, [NAME, NAME + months.length * CELL]).paddingInner(0.06);
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
      <title>{title}</title>
      {months.map((month) => (
        <text key={month} class="axis-text" x={(x(month) ?? 0) + x.bandwidth() / 2} y={TOP - 10} text-anchor="middle">
          {`${monthName(month, 'short')} ${month.slice(2, 4)}`}
        </text>
      ))}
      {rows.map((row, place) => {
        const y = TOP + place * ROW;
        return (
          <g key={row.id}>
            <text class="chart-text" x={NAME - 12} y={y + 18} text-anchor="end">
              {shortened(row.title, 42)}
            </text>
            {months.map((month, at) => {
              const cell = row.cells[at];
              if (cell === undefined) return null;
              const gap = gapOf(cell);
              return (
                <g key={month}>
                  <rect
                    class={`load-field load-${loadOf(cell)}`}
                    x={x(month)}
                    y={y}
                    width={x.bandwidth()}
                    height={ROW - 3}
                    rx="2"
                  />
                  <text class="chart-text" x={(x(month) ?? 0) + x.bandwidth() / 2} y={y + 18} text-anchor="middle">
                    {gap > 0 ? `−${amountOf(gap)}` : amountOf(cell.used)}
                  </text>
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}
