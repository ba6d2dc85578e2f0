import type { CatalogTable } from './tables.ts';

/**
 * The form of a part of the catalogue: what its JSON Schema demands, reduced to what merging needs. Shapes are generated
 * from `schemas/catalog/`, so that the schemas stay the only place where the form is written down.
 */
export type Shape = ObjectShape | MapShape | ListShape | StringShape | NumberShape | BooleanShape | ScalarShape;

/** A closed object. */
export interface ObjectShape {
  readonly kind: 'object';
  readonly properties: Readonly<Record<string, Shape>>;
  readonly required: readonly string[];
  /**
   * The exact number of properties, of which some exclude each other. Such an object is replaced as a whole: merged
   * with the old one it would contradict itself.
   */
  readonly size?: number;
}

/** Entries by key, which an override may add, change and remove. */
export interface MapShape {
  readonly kind: 'map';
  readonly entry: Shape;
  /** Regular expression that the keys match. */
  readonly keys: string;
  /** A key that matches, for messages. */
  readonly example?: string;
  /** Table that the keys are ids of. */
  readonly refersTo?: CatalogTable;
  readonly minEntries?: number;
  readonly maxEntries?: number;
}

/** A list, which an override replaces as a whole. */
export interface ListShape {
  readonly kind: 'list';
  readonly item: Shape;
  readonly minItems?: number;
}

export interface StringShape {
  readonly kind: 'string';
  readonly nullable?: true;
  readonly values?: readonly string[];
  readonly minLength?: number;
  /** Regular expression that the text matches. */
  readonly pattern?: string;
  /** A text that matches the pattern, for messages. */
  readonly example?: string;
  /** Table that the text is an id of. */
  readonly refersTo?: CatalogTable;
}

export interface NumberShape {
  readonly kind: 'number';
  readonly nullable?: true;
  readonly integer?: true;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Bound that the number must exceed. */
  readonly above?: number;
}

export interface BooleanShape {
  readonly kind: 'boolean';
}

/** A string, a number or a boolean. */
export interface ScalarShape {
  readonly kind: 'scalar';
}
