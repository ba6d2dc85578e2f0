import { scaleLinear } from 'd3-scale';
import type { SelectionResult, Usage } from '../../../../engines/selection/types.ts';
import { formatNumber, formatShare } from '../../../format/numbers.ts';
import { capitalized } from '../../../format/words.ts';
import { amountText } from '../../../model/portfolio/ranking.ts';
import { Place } from '../parts/swatch.tsx';

/** Budgets and other limits of the whole period as bars. */
export function Totals({ usage }: { readonly usage: readonly Usage[] }) {
  return (
    <ul class="totals">
      {usage.map((entry) => (
        <Total key={entry.resource} entry={entry} />
      ))}
    </ul>
  );
}

function Total({ entry }: { readonly entry: Usage }) {
  const { title, used, capacity, unit } = entry;
  const isOver = used > capacity + 1e-6;
  const percent = scaleLinear([0, Math.max(used, capacity, 1e-9)], [0, 100]);
  return (
    <li class={isOver ? 'total total-over' : 'total'}>
      <span class="total-title">{capitalized(title)}</span>
      <span class="total-amount">
        <strong>{amountText(used, unit)}</strong>
        <span class="muted">
          {' '}
          of {amountText(capacity, unit)}
          {capacity > 0 && ` · ${formatShare(used / capacity)}`}
        </span>
      </span>
      <svg class="bar" aria-hidden="true">
        <rect class="bar-track" width={`${percent(capacity)}%`} height="100%" rx="3" />
        <rect class="bar-fill" width={`${percent(used)}%`} height="100%" rx="3" />
        {isOver && (
          <line class="stack-band" x1={`${percent(capacity)}%`} x2={`${percent(capacity)}%`} y1="0" y2="100%" />
        )}
      </svg>
    </li>
  );
}

/** Limits that hold the selection back, the most valuable first. */
export function Binding({ result }: { readonly result: SelectionResult }) {
  return (
    <ul class="binding">
      {result.binding.map(({ limit, shadowValue, unit }) => (
        <li key={limit.id}>
          <Place file={limit.origin?.file} pointer={limit.origin?.pointer}>
            {capitalized(limit.title)}
          </Place>
          <span class="binding-value">
            <Worth value={shadowValue} unit={unit} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Money by the step of ten at which it is worth something that can be read: a single euro buys next to nothing. */
function Worth({ value, unit }: { readonly value: number; readonly unit: string }) {
  const isMoney = /^[A-Z]{3}$/.test(unit);
  const digits = isMoney && value > 0 ? Math.min(6, Math.max(0, -Math.floor(Math.log10(value)))) : 0;
  const amount = 10 ** digits;
  return (
    <>
      +{formatNumber(Number((value * amount).toPrecision(3)))}{' '}
      <span class="muted">for {isMoney ? amountText(amount, unit) : `one ${unit === 'days' ? 'day' : unit}`} more</span>
    </>
  );
}
