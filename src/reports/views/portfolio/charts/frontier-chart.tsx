import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { TargetedKeyboardEvent } from 'preact';
import type { SelectionResult } from '../../../../engines/selection/types.ts';

type Point = NonNullable<SelectionResult['frontier']>[number];

export interface FrontierChartProps {
  /** Cheapest first. */
  readonly points: readonly Point[];
  readonly budget: number | undefined;
  /** Cost of the chosen point. */
  readonly chosen: number | undefined;
  /** What the worth is, such as `Score`. */
  readonly measure: string;
  readonly currency: string | undefined;
  worth(value: number | null): string;
  money(amount: number): string;
  readonly onChoose?: ((cost: number) => void) | undefined;
}

const [WIDTH, HEIGHT] = [720, 300];
const [LEFT, RIGHT, TOP, BOTTOM] = [64, 20, 28, 44];
const COMPACT = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 });

/** How far a key leads from a point. */
const STEPS: Readonly<Record<string, number>> = {
  Enter: 0,
  ' ': 0,
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
};

/** Worth against budget: a staircase, because a larger budget that buys no further project buys nothing. */
export function FrontierChart(props: FrontierChartProps) {
  const { points, budget, chosen, measure, currency, worth, money } = props;
  const widest = Math.max(...points.map(({ cost }) => cost), budget ?? 0, 1);
  const best = Math.max(...points.map(({ objective }) => objective), 1);
  const x = scaleLinear([0, widest * 1.04], [LEFT, WIDTH - RIGHT]);
  const y = scaleLinear([0, best], [HEIGHT - BOTTOM, TOP]).nice();
  const steps = line<Point>()
    .x(({ cost }) => x(cost))
    .y(({ objective }) => y(objective))
    .curve(curveStepAfter);
  return (
    <svg class="chart frontier-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} data-chart="frontier">
      <title>Efficient frontier: the most worth for each budget</title>
      {y.ticks(5).map((tick) => (
        <g key={tick} class="axis-tick">
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 8} y={y(tick)} dy="0.32em" text-anchor="end">
            {COMPACT.format(tick)}
          </text>
        </g>
      ))}
      {x.ticks(7).map((tick) => (
        <text key={tick} class="axis-text" x={x(tick)} y={HEIGHT - BOTTOM + 18} text-anchor="middle">
          {COMPACT.format(tick)}
        </text>
      ))}
      <text class="axis-title" x={WIDTH - RIGHT} y={HEIGHT - 4} text-anchor="end">
        {currency === undefined ? 'Budget' : `Budget in ${currency}`} →
      </text>
      <text class="axis-title" x="4" y={TOP - 14}>
        {measure}
      </text>
      {budget !== undefined && (
        <g class="budget-mark">
          <line x1={x(budget)} x2={x(budget)} y1={TOP - 6} y2={HEIGHT - BOTTOM} />
          <text x={x(budget) - 6} y={TOP - 6} dy="0.6em" text-anchor="end">
            budget
          </text>
        </g>
      )}
      <path class="frontier-line" d={steps(points) ?? ''} />
      {points.map((point, place) => (
        <circle
          key={point.cost}
          class={point.cost === chosen ? 'frontier-dot frontier-dot-chosen' : 'frontier-dot'}
          cx={x(point.cost)}
          cy={y(point.objective)}
          r={point.cost === chosen ? 6 : 4}
          {...choosing(props, place)}
        >
          <title>{`${worth(point.objective)} for ${money(point.cost)}`}</title>
        </circle>
      ))}
      {points.map(
        ({ cost, objective }) =>
          cost === chosen && <circle key={cost} class="frontier-chosen" cx={x(cost)} cy={y(objective)} r={9} />,
      )}
    </svg>
  );
}

/** A point is a button: by mouse, Enter and the space bar. One is a stop of the Tab key, arrows choose its neighbours. */
function choosing({ points, chosen, worth, money, onChoose }: FrontierChartProps, place: number) {
  const point = points[place];
  if (onChoose === undefined || point === undefined) return {};
  const stop = Math.max(
    0,
    points.findIndex(({ cost }) => cost === chosen),
  );
  return {
    role: 'button' as const,
    // The name of the attribute in SVG, where letters count.
    tabindex: place === stop ? 0 : -1,
    'aria-label': `${worth(point.objective)} for ${money(point.cost)}`,
    'aria-pressed': point.cost === chosen,
    onClick: () => onChoose(point.cost),
    onKeyDown: (event: TargetedKeyboardEvent<SVGCircleElement>) => {
      const step = STEPS[event.key];
      const next = step === undefined ? undefined : points[place + step];
      if (next === undefined) return;
      event.preventDefault();
      onChoose(next.cost);
      const dots = event.currentTarget.ownerSVGElement?.querySelectorAll<SVGElement>('.frontier-dot');
      dots?.[points.indexOf(next)]?.focus();
    },
  };
}
