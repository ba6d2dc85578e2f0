import type { DataOf, Kind } from '../../kinds/generated/data.ts';
import type { PreviewBase, Sourced } from './common.ts';

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

/** The preview of a record, as far as the record alone says it; engines may add to it. */
export interface RecordModel<K extends Kind = Kind> extends PreviewBase {
  readonly kind: K;
  readonly data: PresentedData<K>;
}
