import type { Form } from '../methods/types.ts';

/**
 * The merit of a project while one weight `t` moves from 0 to 1 and the others share the rest in proportion:
 * `(a·x + b·y) ÷ (c·x + e·y)` with `x = t^power` and `y = (1 − t)^power`.
 */
export interface Path {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly e: number;
}

/** Of a project that TOPSIS finds at no distance from anything: as far from the best as from the worst. */
const HALFWAY: Path = { a: 1, b: 1, c: 1, e: 1 };

/**
 * The paths of all projects while the weight of one dimension moves.
 * @param weights present weights, adding up to 1; where the others are all 0 they share evenly
 */
export function pathsOf(form: Form, weights: readonly number[], moving: number): readonly Path[] {
  const { projects, dimensions, power, above, below } = form;
  const rest = weights.reduce((sum, weight, index) => (index === moving ? sum : sum + weight), 0);
  const factors = weights.map((weight) => (rest > 0 ? weight / rest : 1 / (dimensions - 1)) ** power);
  return Array.from({ length: projects }, (_, project) => {
    const at = project * dimensions;
    let [b, e] = [0, 0];
    for (const [dimension, factor] of factors.entries()) {
      if (dimension === moving) continue;
      b += factor * (above[at + dimension] ?? 0);
      e += factor * (below[at + dimension] ?? 0);
    }
    const path = { a: above[at + moving] ?? 0, b, c: below[at + moving] ?? 0, e };
    return path.a + path.b + path.c + path.e === 0 ? HALFWAY : path;
  });
}

/** Smaller than this beside the terms it comes from, a coefficient is what floating point leaves of 0. */
const NOTHING = 1e-13;

/**
 * The weights in 0–1 at which two projects have the same merit, exactly: the roots of the quadratic that is left when
 * both merits are multiplied out (linear where everything is rated). None where the two always tie.
 */
export function crossings(one: Path, other: Path, power: 1 | 2): readonly number[] {
  const first = difference(one.a * other.c, other.a * one.c);
  const middle = difference(one.a * other.e + one.b * other.c, other.a * one.e + other.b * one.c);
  const last = difference(one.b * other.e, other.b * one.e);
  // With s = x ÷ (x + y): first·s² + middle·s·(1 − s) + last·(1 − s)².
  return roots(first - middle + last, middle - 2 * last, last)
    .filter((root) => root >= 0 && root <= 1)
    .map((root) => (power === 1 ? root : Math.sqrt(root) / (Math.sqrt(root) + Math.sqrt(1 - root))));
}

function difference(left: number, right: number): number {
  const result = left - right;
  return Math.abs(result) <= NOTHING * Math.max(Math.abs(left), Math.abs(right)) ? 0 : result;
}

/** The real roots of `a·x² + b·x + c`, without the cancellation of the school formula. */
function roots(a: number, b: number, c: number): readonly number[] {
  const size = Math.max(Math.abs(a), Math.abs(b), Math.abs(c));
  if (size === 0) return [];
  if (Math.abs(a) <= NOTHING * size) return b === 0 ? [] : [-c / b];
  const discriminant = b * b - 4 * a * c;
  if (discriminant < 0) return [];
  const larger = -(b + (b < 0 ? -1 : 1) * Math.sqrt(discriminant)) / 2;
  return larger === 0 ? [0] : [larger / a, c / larger];
}
