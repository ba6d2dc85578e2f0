import type { SourceDocument } from '../documents/document.ts';
import type { TreeNode } from '../documents/tree.ts';
import type { DataOf, Kind } from './kinds.ts';

/**
 * How a file came to be known as an artifact: it says so in its header, its name says so
 * (`orders.charter.yaml`), `portolan.yaml` says so by a path, or it lies where people keep decision records
 * (`adopted`: nobody asked for Portolan's rules there, so only what is certain is reported).
 */
export type Origin = 'declared' | 'named' | 'placed' | 'adopted';

/** A link from an artifact (or an item in it) to another, by id. */
export interface Link {
  /** The relation, such as `supersedes`; the property's name where the schema gives none. */
  readonly type: string;
  /** The id as written. */
  readonly target: string;
  /** JSON Pointer of the string that names the target. */
  readonly pointer: string;
  /** Kinds that the target may have (`risk` is an item of a register); empty when any will do. */
  readonly kinds: readonly string[];
}

/**
 * A record of the portfolio. `data` holds only values that are of the type which the schema states: what is
 * wrong or half typed is left out (and reported by validation), so an engine never meets a surprise.
 */
export interface ArtifactOf<K extends Kind> {
  readonly kind: K;
  readonly origin: Origin;
  readonly uri: string;
  /** Path in the workspace with `/`, such as `docs/adr/0007-queue.md`. */
  readonly file: string;
  /** Undefined when the file has none: unknown is a value. */
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly status: string | undefined;
  readonly date: string | undefined;
  readonly data: DataOf<K>;
  /** JSON Pointers of texts that a template left for somebody to write over: they are not in `data`. */
  readonly unwritten: readonly string[];
  readonly links: readonly Link[];
  /** Words of the catalogue, in pieces that stay the same objects while nothing in them changes. */
  readonly words: readonly (readonly CatalogWord[])[];
  /** Numbers that are steps of the risk matrix, or rate its factors; likewise. */
  readonly ratings: readonly (readonly MatrixRating[])[];
  readonly document: SourceDocument;
  /**
   * What `data` was read from: the YAML, with values that sections of a Markdown body supply. Of a file that no editor
   * has open it is made anew when it is asked for: do not ask for those of all files.
   */
  readonly tree: TreeNode;
}

/** A record of some kinds: of any, unless the type says which. `kind` tells them apart. */
export type Artifact<K extends Kind = Kind> = { readonly [Name in K]: ArtifactOf<Name> }[K];

/** A number on a scale of the risk matrix. */
export interface MatrixRating {
  readonly scale: 'probability' | 'impact' | 'factors';
  readonly value: number;
  readonly pointer: string;
}

/** A string that names an entry of the catalogue. */
export interface CatalogWord {
  /** The table that the schema says it is of, such as `roles`. */
  readonly table: string;
  readonly text: string;
  /** JSON Pointer of the value, or of the one whose key the word is. */
  readonly pointer: string;
  readonly part: 'key' | 'value';
}
