import type { DataOf, Kind } from '../../kinds/generated/data.ts';

/** An item that a click leads back to the place in the file it came from. */
export interface Sourced {
  /**
   * JSON Pointer (RFC 6901) into the artifact. When it is missing, an item of `data` is taken to stand at its place
   * in `data`, such as `/businessCase/benefits/2`.
   */
  readonly source?: string | undefined;
}

/**
 * A record's data in the form in which views draw it: lists without holes, and every item that is an object knows by
 * `source` where it stands. Made from the types of the schemas, so that a view cannot speak of what no record has.
 */
export type Presented<T> = T extends readonly (infer Item)[]
  ? readonly PresentedItem<NonNullable<Item>>[]
  : T extends object
    ? { readonly [Key in keyof T]: Presented<T[Key]> }
    : T;

type PresentedItem<Item> = Item extends readonly unknown[]
  ? Presented<Item>
  : Item extends object
    ? Presented<Item> & Sourced
    : Item;

export type PresentedData<K extends Kind> = Presented<DataOf<K>>;

/** The type of the items of a list that may be missing. */
export type ItemOf<List> = NonNullable<List> extends readonly (infer Item)[] ? Item : never;
