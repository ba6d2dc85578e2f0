import { groupBy, sameItems } from '../../text/lists.ts';

/** Whether two values of plain data with their keys in the same order are equal. */
export function isEqual(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/**
 * A later list with the items of an earlier one wherever they are equal, and the earlier list itself where all are: what
 * was computed from the same objects need not be computed again.
 */
export function kept<Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] {
  const items = after.map((item, index) => {
    const old = before[index];
    return old !== undefined && isEqual(old, item) ? old : item;
  });
  return sameItems(before, items) ? before : items;
}

const NONE: readonly never[] = [];

/** Items of many lists by a key. A group stays the same list for as long as it has the same items in the same order. */
export class Groups<Item> {
  readonly #keyOf: (item: Item) => string;
  #lists: readonly (readonly Item[])[] = [];
  #groups: ReadonlyMap<string, readonly Item[]> = new Map();

  constructor(keyOf: (item: Item) => string) {
    this.#keyOf = keyOf;
  }

  /** Takes over other lists. @returns whether any group may differ */
  take(lists: readonly (readonly Item[])[]): boolean {
    if (sameItems(this.#lists, lists)) return false;
    const before = this.#groups;
    this.#lists = lists;
    this.#groups = new Map(
      [...groupBy(lists.flat(), this.#keyOf)].map(([key, items]): [string, readonly Item[]] => {
        const old = before.get(key);
        return [key, old && sameItems(old, items) ? old : items];
      }),
    );
    return true;
  }

  get(key: string): readonly Item[] {
    return this.#groups.get(key) ?? NONE;
  }

  keys(): string[] {
    return [...this.#groups.keys()];
  }
}

/** What is computed from groups, when it is asked for. It stays the same value for as long as its group is the same list. */
export class Answers<Item, Value> {
  readonly #groups: Groups<Item>;
  readonly #compute: (items: readonly Item[], key: string) => Value;
  readonly #known = new Map<string, { readonly items: readonly Item[]; readonly value: Value }>();

  constructor(groups: Groups<Item>, compute: (items: readonly Item[], key: string) => Value) {
    this.#groups = groups;
    this.#compute = compute;
  }

  of(key: string): Value {
    const items = this.#groups.get(key);
    const before = this.#known.get(key);
    if (before?.items === items) return before.value;
    const value = this.#compute(items, key);
    this.#known.set(key, { items, value });
    return value;
  }
}
