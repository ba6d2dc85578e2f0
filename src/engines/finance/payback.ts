import { type Figure, known, unknown } from './figure.ts';

/**
 * Months from today until the benefits have paid for the costs for good, not discounted: the sum of all years so far,
 * taken to grow evenly between two of them, is never below 0 again.
 * @param nets an amount a year
 * @param first when the first of them comes, in years from today
 */
export function paybackMonths(nets: readonly number[], first: number): Figure {
  const sums: number[] = [];
  for (const net of nets) sums.push((sums.at(-1) ?? 0) + net);
  if (nets.every((net) => net === 0)) return unknown('There is nothing to pay back, and nothing that pays.');
  const last = sums.findLastIndex((sum) => sum < 0);
  if (last < 0) return known(0);
  const [before, after] = [sums[last] ?? 0, sums[last + 1]];
  if (after === undefined)
    return unknown(
      `The benefits do not pay for the costs within ${nets.length === 1 ? 'the year' : `the ${nets.length} years`}.`,
    );
  return known(12 * (last + first + -before / (after - before)));
}
