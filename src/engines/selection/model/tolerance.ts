/** What rounding may add up to. */
export function slackOf(value: number): number {
  return 1e-9 * Math.max(1, Math.abs(value));
}

/** Whether an amount is outside its bounds, by more than rounding. */
export function exceeds(taken: number, { upper, lower }: { readonly upper: number; readonly lower: number }): boolean {
  return taken > upper + slackOf(upper) || taken < lower - slackOf(lower);
}
