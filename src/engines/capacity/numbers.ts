/**
 * From here on numbers are not counted with. HiGHS refuses coefficients from 1e15 on (its `large_matrix_value`), and
 * those that come about when programs add amounts up and weigh them may be some ten times what was given.
 */
const TOO_MUCH = 1e13;

/** Whether a number, of either sign, can be counted with. */
export function isCountable(value: number): boolean {
  return Math.abs(value) < TOO_MUCH;
}

/** Days below half a hundredth are what arithmetic leaves over. */
export function isSome(days: number): boolean {
  return days >= 0.005;
}

/** The middle of numbers, the mean of the two in the middle of an even count; undefined of none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** To hundredths. */
export function round(number: number): number {
  return Math.round(number * 100) / 100;
}

/** The sum of what each item counts. */
export function total<Item>(items: Iterable<Item>, amountOf: (item: Item) => number): number {
  let sum = 0;
  for (const item of items) sum += amountOf(item);
  return sum;
}
