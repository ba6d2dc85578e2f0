import { type Figure, known, unknown } from './figure.ts';
import { positiveRoots } from './roots.ts';

/**
 * The yearly rate at which a cash flow is worth nothing today, in per cent. There may be none, or several, of which none
 * is *the* rate (Norstrom's and Descartes' rules are sufficient only): then it is unknown, with why.
 * @param nets an amount a year
 */
export function internalRatePercent(nets: readonly number[]): Figure {
  const signs = nets.flatMap((net) => (net === 0 ? [] : Math.sign(net)));
  if (signs.length === 0) return unknown('The cash flow is 0 in every year.');
  if (signs.every((sign) => sign > 0)) return unknown('No year costs more than it brings: no rate makes it worth 0.');
  if (signs.every((sign) => sign < 0)) return unknown('No year brings more than it costs: no rate makes it worth 0.');
  // The present value is a polynomial of the yearly discount factor.
  const rates = positiveRoots(nets)
    .map((factor) => (1 / factor - 1) * 100)
    .sort((a, b) => a - b);
  const [only, ...others] = rates;
  if (only === undefined) return unknown('No rate makes it worth 0.');
  if (others.length === 0) return known(only);
  const changes = signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
  const list = rates.map((rate) => `${Number(rate.toFixed(2))} %`).join(', ');
  return unknown(`Several rates make it worth 0 (${list}): the cash flow changes its sign ${changes} times.`);
}
