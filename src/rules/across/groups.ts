import { groupBy } from '../../engines/capacity/numbers.ts';
import { sameItems } from './same.ts';

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
