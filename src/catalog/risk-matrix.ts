import type { Catalog, RiskMatrix } from './catalog.ts';
import { invalid } from './fit.ts';
import { childPointer, isObject, ownProperty, walkPattern } from './json.ts';
import type { Finding } from './problems.ts';

/** Where the matrix lies that risks are rated by, and those that it may be based on. */
const MATRIX = '/risks/matrix';
export const MATRICES = [MATRIX, '/risks/matrices/*'] as const;

const AXES = ['probability', 'impact'] as const;

/** A refused matrix rates nothing: half of it merged with half of another would give levels that nobody meant. */
const REFUSED: Pick<RiskMatrix, 'probability' | 'impact' | 'levels'> = { probability: {}, impact: {}, levels: {} };

/**
 * The catalogue that an override is laid over: with the matrix that the override says its own is based on in the place of
 * the shipped one. An id that does not exist changes nothing, and is reported like any other.
 */
export function rebased(base: Catalog, override: unknown): Catalog {
  const [own] = walkPattern(override, `${MATRIX}/basedOn`);
  const id = own?.value;
  if (typeof id !== 'string') return base;
  const present = base.risks.matrices;
  const matrix = Object.hasOwn(present, id) ? present[id] : undefined;
  return matrix ? { ...base, risks: { ...base.risks, matrix } } : base;
}

/** The catalogue without its matrix, where something is wrong with that. */
export function withoutRefusedMatrix(catalog: Catalog, findings: readonly Finding[]): Catalog {
  if (!findings.some(isOfMatrix)) return catalog;
  const { factors: _, ...matrix } = catalog.risks.matrix;
  return { ...catalog, risks: { ...catalog.risks, matrix: { ...matrix, ...REFUSED } } };
}

export function isOfMatrix({ places: [place] }: Finding): boolean {
  return place === MATRIX || place.startsWith(`${MATRIX}/`);
}

/** What is wrong with the levels and factors of matrices, beyond the order of values and thresholds. */
export function matrixContradictions(catalog: unknown): Finding[] {
  return MATRICES.flatMap((pattern) =>
    [...walkPattern(catalog, pattern)].flatMap(({ pointer, value }) =>
      isObject(value) ? [...oneLevel(pointer, value), ...factorProblems(pointer, value)] : [],
    ),
  );
}

/** Of several levels one alone is ever reached: the thresholds are of another scale than the values. */
function oneLevel(pointer: string, matrix: object): Finding[] {
  const thresholds = numbersAt(matrix, '/levels/*', 'atLeast').map(({ value }) => value);
  const scales = AXES.map((axis) => numbersAt(matrix, `/${axis}/*`, 'value').map(({ value }) => value));
  if (thresholds.length < 2 || scales.some((values) => values.length === 0)) return [];
  const [least = 0, most = 0] = [Math.min, Math.max].map((end) =>
    scales.reduce((product, values) => product * end(...values), 1),
  );
  const reached = (score: number): number => thresholds.filter((threshold) => threshold <= score).length;
  if (reached(least) !== reached(most)) return [];
  const message = `Scores go from ${round(least)} to ${round(most)}, all in one level. Write thresholds between them.`;
  return [{ ...invalid(`${pointer}/levels`, message), places: [`${pointer}/levels`, pointer] }];
}

/** Where there are factors, their scale rises, and every step says from which mean on it holds. */
function factorProblems(pointer: string, matrix: object): Finding[] {
  const [factors] = walkPattern(matrix, '/factors');
  if (!isObject(factors?.value)) return [];
  const { scale } = factors.value;
  const { min, max } = isObject(scale) ? scale : {};
  if (typeof min !== 'number' || typeof max !== 'number') return [];
  if (max <= min) {
    return [invalid(`${pointer}/factors/scale/max`, `The highest rating must be above the lowest, ${min}.`)];
  }
  return AXES.flatMap((axis) => {
    const sets = [...walkPattern(matrix, `/factors/${axis}/*`)];
    return sets.length === 0 ? [] : meanProblems(`${pointer}/${axis}`, [...walkPattern(matrix, `/${axis}/*`)], min);
  });
}

interface StepPlace {
  readonly pointer: string;
  readonly key: string;
  readonly value: unknown;
}

function meanProblems(scale: string, steps: readonly StepPlace[], min: number): Finding[] {
  let before: number | undefined;
  for (const { key, value } of steps) {
    const place = `${childPointer(scale, key)}/atLeast`;
    const threshold = isObject(value) ? ownProperty(value, 'atLeast') : undefined;
    const problem =
      typeof threshold !== 'number'
        ? 'The matrix has factors: say from which mean of them on this step holds ("atLeast").'
        : before === undefined
          ? threshold !== min && `The lowest threshold must be ${min}, the lowest rating of a factor, not ${threshold}.`
          : threshold <= before && `Thresholds must rise with the rating, but ${threshold} follows ${before}.`;
    if (problem) return [{ ...invalid(place, problem), places: [place, childPointer(scale, key)] }];
    before = Number(threshold);
  }
  return [];
}

function numbersAt(root: unknown, pattern: string, property: string): { readonly value: number }[] {
  return [...walkPattern(root, pattern)].flatMap(({ value }) => {
    const number = isObject(value) ? ownProperty(value, property) : undefined;
    return typeof number === 'number' ? [{ value: number }] : [];
  });
}

function round(score: number): number {
  return Number(score.toPrecision(6));
}
