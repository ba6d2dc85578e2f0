import { invalid, missingProperties } from './fit.ts';
import { childPointer, isObject, ownProperty } from './json.ts';
import type { Finding } from './problems.ts';
import type { MapShape, ObjectShape, Shape } from './shape.ts';

/** Where findings go, and where there were some already: what was left out as wrong is not also missing. */
export interface Reporter {
  report(finding: Finding): void;
  isReported(pointer: string): boolean;
}

/**
 * Makes a merged value complete: entries that lack a required property are reported and left out; what cannot be left out
 * is taken from the base. So whoever reads the catalogue finds every property that its type promises.
 * @param base the same place before the merge, which is complete where it exists
 * @returns undefined when the value is incomplete and there is no base to fall back on
 */
export function complete(merged: unknown, base: unknown, shape: Shape, reporter: Reporter, pointer = ''): unknown {
  if (!isObject(merged)) return merged;
  const step = { merged, base, pointer, reporter };
  if (shape.kind === 'object' && shape.size === undefined) return completeObject(step, shape);
  return shape.kind === 'map' ? completeMap(step, shape) : merged;
}

interface Step {
  readonly merged: object;
  readonly base: unknown;
  readonly pointer: string;
  readonly reporter: Reporter;
}

function completeObject(step: Step, shape: ObjectShape): unknown {
  const { merged, base, pointer, reporter } = step;
  const entries = completeEntries(step, (key) => shape.properties[key]);
  const missing = shape.required.filter(
    (key) => !Object.hasOwn(merged, key) && !reporter.isReported(childPointer(pointer, key)),
  );
  if (missing.length > 0) reporter.report(missingProperties(pointer, missing));
  return shape.required.every((key) => entries.has(key)) ? Object.fromEntries(entries) : base;
}

function completeMap(step: Step, shape: MapShape): unknown {
  const entries = completeEntries(step, () => shape.entry);
  const message = misnumbered(Object.keys(step.merged).length, shape);
  if (message !== undefined) step.reporter.report(invalid(step.pointer, message));
  return misnumbered(entries.size, shape) === undefined ? Object.fromEntries(entries) : step.base;
}

/** That there are too few entries, or too many. */
function misnumbered(
  size: number,
  { minEntries = 0, maxEntries = Number.POSITIVE_INFINITY }: MapShape,
): string | undefined {
  if (size >= minEntries && size <= maxEntries) return undefined;
  if (minEntries === 1 && size === 0) return 'At least one entry is needed here.';
  const bounds = Number.isFinite(maxEntries) ? `${minEntries} to ${maxEntries}` : `at least ${minEntries}`;
  return `Here ${bounds} entries are needed; there are ${size}.`;
}

function completeEntries(
  { merged, base, pointer, reporter }: Step,
  shapeOf: (key: string) => Shape | undefined,
): Map<string, unknown> {
  const entries = new Map<string, unknown>();
  for (const [key, value] of Object.entries(merged)) {
    const shape = shapeOf(key);
    const before = isObject(base) ? ownProperty(base, key) : undefined;
    const after = shape && complete(value, before, shape, reporter, childPointer(pointer, key));
    if (after !== undefined) entries.set(key, after);
  }
  return entries;
}
