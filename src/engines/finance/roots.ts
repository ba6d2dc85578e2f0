/**
 * The positive roots of a polynomial, in rising order, each once. Between two neighbouring roots of its derivative a
 * polynomial has at most one root, which bisection finds: so the roots of the derivative are found first.
 * @param coefficients of 1, x, x², …
 */
export function positiveRoots(coefficients: readonly number[]): number[] {
  const polynomial = normalised(coefficients);
  const [lowest, highest] = [polynomial[0] ?? 0, polynomial.at(-1) ?? 0];
  if (polynomial.length < 2) return [];
  const largest = Math.max(...polynomial.map(Math.abs));
  // Cauchy's bound, of the polynomial and of the one with its coefficients in reverse: all roots lie between.
  const bounds = { low: 1 / (1 + largest / Math.abs(lowest)), high: 1 + largest / Math.abs(highest) };
  return rootsBetween(polynomial, bounds);
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Roots that bisection tells apart from each other. */
const APART = 1e-9;

function rootsBetween(polynomial: readonly number[], { low, high }: Bounds): number[] {
  if (polynomial.length < 2) return [];
  const turns = rootsBetween(derivative(polynomial), { low, high });
  const points = [low, ...turns, high];
  const found: number[] = [];
  const add = (root: number): void => {
    const last = found.at(-1);
    if (last === undefined || root - last > APART * root) found.push(root);
  };
  for (const [index, from] of points.entries()) {
    if (signAt(polynomial, from) === 0) add(from);
    const to = points[index + 1];
    if (to !== undefined && signAt(polynomial, from) * signAt(polynomial, to) < 0) add(bisect(polynomial, from, to));
  }
  return found;
}

/** Steps after which numbers next to each other are reached. */
const MOST_STEPS = 400;

function bisect(polynomial: readonly number[], from: number, to: number): number {
  let [low, high] = [from, to];
  const rising = valueAt(polynomial, high) > 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (valueAt(polynomial, middle) > 0 === rising) high = middle;
    else low = middle;
  }
  return low + (high - low) / 2;
}

/** What arithmetic leaves of a sum that is nothing, as a share of its parts. */
const NOTHING = 1e-13;

/** −1, 0 or 1; 0 where what is left is no more than what rounding leaves. */
function signAt(polynomial: readonly number[], x: number): number {
  const value = valueAt(polynomial, x);
  const size = valueAt(polynomial.map(Math.abs), x);
  return Math.abs(value) <= NOTHING * size ? 0 : Math.sign(value);
}

/** The value up to a positive factor, so that nothing overflows: above 1 without the power of x of the highest degree. */
function valueAt(polynomial: readonly number[], x: number): number {
  return x > 1
    ? polynomial.reduce((sum, coefficient) => sum / x + coefficient, 0)
    : polynomial.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

function derivative(polynomial: readonly number[]): number[] {
  return normalised(
    polynomial.slice(1).map((coefficient, index) => coefficient * (index + 1)),
    false,
  );
}

/** Without zeros at its ends, which are no positive roots, and of a size at which nothing overflows. */
function normalised(coefficients: readonly number[], isWhole = true): number[] {
  const largest = Math.max(0, ...coefficients.map(Math.abs));
  if (largest === 0) return [];
  const first = isWhole ? coefficients.findIndex((each) => each !== 0) : 0;
  const last = coefficients.findLastIndex((each) => each !== 0);
  return coefficients.slice(first, last + 1).map((each) => each / largest);
}
