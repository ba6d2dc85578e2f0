import type { SelectionResult } from '../../../../engines/selection/types.ts';
import { formatNumber } from '../../../format/numbers.ts';
import { capitalized } from '../../../format/words.ts';
import { amountText } from '../../../model/portfolio/worth.ts';
import { Place } from '../parts/place.tsx';

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
