import { childPointer, isObject } from './json.ts';
import type { Finding } from './problems.ts';
import type { NumberShape, ObjectShape, Shape, StringShape } from './shape.ts';

/**
 * Checks a value that an override gives as a whole (a scalar, a list, an object that is not merged) against its shape.
 * An empty result means that the value fits.
 */
export function misfits(value: unknown, shape: Shape, pointer: string): Finding[] {
  switch (shape.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'scalar': {
      const expected = scalarMisfit(value, shape);
      return expected === undefined ? [] : [invalid(pointer, `Expected ${expected}, not ${describe(value)}.`)];
    }
    case 'list':
      if (!Array.isArray(value)) return [invalid(pointer, `Expected a list, not ${describe(value)}.`)];
      if (value.length < (shape.minItems ?? 0)) return [invalid(pointer, 'The list must not be empty.')];
      return value.flatMap((item, index) => misfits(item, shape.item, childPointer(pointer, index)));
    case 'object':
      return objectMisfits(value, shape, pointer);
    case 'map':
      if (!isObject(value)) return [invalid(pointer, `Expected entries by id, not ${describe(value)}.`)];
      return Object.entries(value).flatMap(([key, entry]) => misfits(entry, shape.entry, childPointer(pointer, key)));
  }
}

/** The finding that a value is not one that may stand there. */
export function invalid(pointer: string, message: string): Finding {
  return { places: [pointer], code: 'catalog/invalid-value', message };
}

/** What a value is, for a message: its kind, or the value itself where it is short. */
export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= 40 ? text : `${text.slice(0, 37)}…`;
}

function objectMisfits(value: unknown, shape: ObjectShape, pointer: string): Finding[] {
  if (!isObject(value)) return [invalid(pointer, `Expected a mapping, not ${describe(value)}.`)];
  const known = Object.keys(shape.properties);
  const findings = Object.entries(value).flatMap(([key, property]) => {
    const propertyShape = Object.hasOwn(shape.properties, key) ? shape.properties[key] : undefined;
    const place = childPointer(pointer, key);
    return propertyShape === undefined ? [unknownProperty(place, key, known)] : misfits(property, propertyShape, place);
  });
  const missing = shape.required.filter((key) => !Object.hasOwn(value, key));
  if (missing.length > 0) findings.push(missingProperties(pointer, missing));
  if (findings.length === 0 && shape.size !== undefined && Object.keys(value).length !== shape.size) {
    const choice = known.filter((key) => !shape.required.includes(key));
    findings.push(
      invalid(pointer, `Exactly one of ${choice.join(', ')} is needed beside ${shape.required.join(', ')}.`),
    );
  }
  return findings;
}

/** The finding that a closed object has no such property. */
export function unknownProperty(pointer: string, key: string, known: readonly string[]): Finding {
  return invalid(pointer, `There is no property "${key}" here; known are ${known.join(', ')}.`);
}

/** The finding that an entry lacks properties. */
export function missingProperties(pointer: string, keys: readonly string[]): Finding {
  const names = keys.map((key) => `"${key}"`).join(', ');
  const message = keys.length === 1 ? `The property ${names} is missing here.` : `Missing here are ${names}.`;
  return { places: [pointer], code: 'catalog/missing-property', message };
}

function scalarMisfit(value: unknown, shape: Shape): string | undefined {
  if (value === null && 'nullable' in shape) return undefined;
  if (shape.kind === 'string') return stringMisfit(value, shape);
  if (shape.kind === 'number') return numberMisfit(value, shape);
  if (shape.kind === 'boolean') return typeof value === 'boolean' ? undefined : 'true or false';
  return ['string', 'number', 'boolean'].includes(typeof value) ? undefined : 'a text, a number, true or false';
}

function stringMisfit(value: unknown, { values, pattern, minLength = 0, example }: StringShape): string | undefined {
  if (values !== undefined) return values.includes(value as string) ? undefined : `one of ${values.join(', ')}`;
  if (typeof value !== 'string') return 'a text';
  if (value.length < minLength) return 'a text that is not empty';
  return pattern === undefined || new RegExp(pattern).test(value) ? undefined : `a text like ${example ?? pattern}`;
}

function numberMisfit(value: unknown, { integer, minimum, maximum, above }: NumberShape): string | undefined {
  const fits =
    typeof value === 'number' &&
    Number.isFinite(value) &&
    (integer === undefined || Number.isInteger(value)) &&
    value >= (minimum ?? -Infinity) &&
    value <= (maximum ?? Infinity) &&
    value > (above ?? -Infinity);
  if (fits) return undefined;
  const bounds = [
    minimum === undefined ? '' : ` of at least ${minimum}`,
    above === undefined ? '' : ` above ${above}`,
    maximum === undefined ? '' : `${minimum === undefined ? ' of' : ' and'} at most ${maximum}`,
  ];
  return `${integer ? 'a whole number' : 'a number'}${bounds.join('')}`;
}
