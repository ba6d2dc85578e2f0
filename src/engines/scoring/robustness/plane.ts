import type { Analysis } from '../analysis.ts';
import type { Form } from '../methods/types.ts';
import type { RobustnessOptions } from './types.ts';
import { isBelow } from './weights.ts';

/** More projects than this cut the triangle of weights into too many cells. */
export const LARGEST_PLANE = 12;

/** A part of the triangle of weights within which the order is the same. */
export interface Cell {
  /** The mean of its weights. */
  readonly centre: readonly number[];
  readonly area: number;
}

/** The first two of three weights; the third is what is left to 1. */
type Point = readonly [number, number];

/** Positive on one side of a line, negative on the other: `a·w₁ + b·w₂ + c`. */
type Line = readonly [a: number, b: number, c: number];

/** Whether merits are linear in the weights: in a ratio, and in a weighted sum where each dimension is rated. */
export function isLinear({ power, below }: Form): boolean {
  return power === 1 && below.every((value) => value === 1);
}

/** The cells into which the lines of equal merit of any two projects cut the possible weights of three dimensions. */
export function cellsOf({ form, weights }: Analysis, possible: RobustnessOptions['weights']): readonly Cell[] {
  const triangle: readonly Point[] = [
    [0, 0],
    [1, 0],
    [0, 1],
  ];
  const orders = possible === 'any' ? [] : orderLines(weights);
  const region = orders.reduce((polygon, line) => clip(polygon, line), triangle);
  const cells = equalities(form).reduce(
    (pieces, line) => pieces.flatMap((piece) => [clip(piece, line), clip(piece, [-line[0], -line[1], -line[2]])]),
    [region].filter(hasArea),
  );
  return cells.filter(hasArea).map((polygon) => {
    const [x, y] = centroid(polygon);
    return { centre: [x, y, 1 - x - y], area: area(polygon) };
  });
}

/** The line on which a sum of weights times values is 0. */
function lineOf(first: number, second: number, third: number): Line {
  return [first - third, second - third, third];
}

function orderLines(weights: readonly number[]): readonly Line[] {
  const sides = weights.map((_, place) => place);
  return sides.flatMap((upper) =>
    sides
      .filter((lower) => isBelow(weights[lower] ?? 0, weights[upper] ?? 0))
      .map((lower) => {
        const [first = 0, second = 0, third = 0] = sides.map((side) => Number(side === upper) - Number(side === lower));
        return lineOf(first, second, third);
      }),
  );
}

function equalities({ projects, above }: Form): readonly Line[] {
  const lines: Line[] = [];
  for (let one = 0; one < projects; one++) {
    for (let other = 0; other < one; other++) {
      const gap = (dimension: number) => (above[one * 3 + dimension] ?? 0) - (above[other * 3 + dimension] ?? 0);
      lines.push(lineOf(gap(0), gap(1), gap(2)));
    }
  }
  return lines;
}

/** The part of a convex polygon on the positive side of a line (Sutherland & Hodgman 1974). */
function clip(polygon: readonly Point[], line: Line): readonly Point[] {
  return polygon.flatMap((point, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? point;
    const [here, there] = [side(point, line), side(next, line)];
    const kept = here >= 0 ? [point] : [];
    if (here * there >= 0) return kept;
    const share = here / (here - there);
    return [...kept, [point[0] + share * (next[0] - point[0]), point[1] + share * (next[1] - point[1])] as Point];
  });
}

function side([x, y]: Point, [a, b, c]: Line): number {
  const value = a * x + b * y + c;
  return Math.abs(value) <= 1e-12 * (Math.abs(a) + Math.abs(b) + Math.abs(c)) ? 0 : value;
}

/** What is smaller is an edge, left over by rounding. */
function hasArea(polygon: readonly Point[]): boolean {
  return polygon.length > 2 && area(polygon) > 1e-15;
}

function area(polygon: readonly Point[]): number {
  return edges(polygon).reduce((sum, [, , cross]) => sum + cross, 0) / 2;
}

function centroid(polygon: readonly Point[]): Point {
  const six = 6 * area(polygon);
  const sum = edges(polygon).reduce(
    ([x, y], [from, to, cross]): Point => [x + (from[0] + to[0]) * cross, y + (from[1] + to[1]) * cross],
    [0, 0] as Point,
  );
  return [sum[0] / six, sum[1] / six];
}

/** The edges with the cross product of their ends; corners run against the clock. */
function edges(polygon: readonly Point[]): readonly (readonly [Point, Point, number])[] {
  return polygon.map((from, index) => {
    const to = polygon[(index + 1) % polygon.length] ?? from;
    return [from, to, from[0] * to[1] - to[0] * from[1]] as const;
  });
}
