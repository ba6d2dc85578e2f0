import { monthName } from '../../../format/dates.ts';
import { formatNumber, formatShare } from '../../../format/numbers.ts';
import { capitalized } from '../../../format/words.ts';
import type { ResourceMonth, ResourceMonths } from '../../../model/portfolio/usage.ts';
import { each } from '../../parts/each.ts';
import { amountOf, gapOf, type Load, loadOf } from './context.ts';

interface HeatGridProps {
  /** What the grid shows; read out. */
  readonly label: string;
  /** `YYYY-MM`. */
  readonly months: readonly string[];
  readonly rows: readonly ResourceMonths[];
}

/** Resources by month: how much of each is taken, and what is missing. */
export function HeatGrid({ label, months, rows }: HeatGridProps) {
  return (
    <>
      <section class="grid-frame" aria-label={label}>
        <table class="grid">
          <caption class="unseen">{label}</caption>
          <thead>
            <tr>
              <td />
              {each(months, (month, place) => (
                <th scope="col">
                  <abbr title={monthName(month, 'long')}>{monthName(month, 'short')}</abbr>
                  {(place === 0 || month.endsWith('-01')) && <span class="grid-year"> {month.slice(0, 4)}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {capitalized(row.title)} <span class="muted">{row.unit}</span>
                </th>
                {each(row.cells, (cell, place) => (
                  <Cell cell={cell} row={row} month={months[place] ?? ''} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Legend
        hasUnknown={rows.some(({ cells }) => cells.some((cell) => cell !== undefined && loadOf(cell) === 'unknown'))}
      />
    </>
  );
}

function Cell({ cell, row, month }: { cell: ResourceMonth | undefined; row: ResourceMonths; month: string }) {
  if (cell === undefined) return <td class="load load-none" />;
  const { used, capacity } = cell;
  const gap = gapOf(cell);
  return (
    <td class={`load load-${loadOf(cell)}`} title={inWords(row, cell, month)}>
      {gap > 0 ? (
        <span class="load-used">
          −{amountOf(gap)}
          <span class="unseen"> missing</span>
        </span>
      ) : (
        <span class={used === 0 ? 'load-used muted' : 'load-used'}>{amountOf(used)}</span>
      )}
      <span class="load-capacity">
        <span class="unseen"> of </span>
        {capacity === null ? '?' : amountOf(capacity)}
      </span>
    </td>
  );
}

/** `Data engineering, March 2027: 42 of 40 days (105%), 2 missing` */
function inWords({ title, unit }: ResourceMonths, cell: ResourceMonth, month: string): string {
  const { used, capacity } = cell;
  const taken = rounded(used);
  if (capacity === null)
    return `${title}, ${monthName(month, 'long')}: ${taken} ${unit}; what there is is not recorded`;
  const there = rounded(capacity);
  const share = capacity > 0 ? ` (${formatShare(used / capacity)})` : '';
  const gap = gapOf(cell) > 0 ? `, ${rounded(gapOf(cell))} missing` : '';
  return `${title}, ${monthName(month, 'long')}: ${taken} of ${there} ${unit}${share}${gap}`;
}

function rounded(value: number): string {
  return formatNumber(Math.round(value * 10) / 10) ?? '';
}

const LEGEND: readonly (readonly [Load, string])[] = [
  ['free', 'below 70%'],
  ['busy', '70% to 95%'],
  ['full', 'full'],
  ['over', 'more than there is'],
  ['unknown', 'what there is is not recorded (?)'],
];

function Legend({ hasUnknown }: { readonly hasUnknown: boolean }) {
  return (
    <p class="legend">
      {LEGEND.filter(([load]) => hasUnknown || load !== 'unknown').map(([load, words]) => (
        <span key={load} class="legend-entry">
          <span class={`load-swatch load-${load}`} aria-hidden="true" />
          {words}
        </span>
      ))}
      <span class="legend-entry">Large: taken, or missing (−). Small: what there is.</span>
    </p>
  );
}
