/**
 * The worth today of amounts that come later: Σ amountₜ ÷ (1 + rate)ᵗ. It is linear in the amounts.
 * @param nets an amount a year
 * @param rate yearly, as a share: 0.08 is 8 %; above −1
 * @param first when the first of them comes, in years from today: 0 leaves it as it is, 1 discounts it by a year, as the
 *   NPV function of spreadsheets does
 */
export function netPresentValue(nets: readonly number[], rate: number, first: number): number {
  const factor = 1 / (1 + rate);
  // Horner's scheme, from the last year to the first.
  return nets.reduceRight((later, net) => later * factor + net, 0) * factor ** first;
}
