/** Things that take room and can be made again: those used last are kept, as long as all of them fit. */
export class Shelf<Key extends object, Thing> {
  readonly #room: number;
  readonly #sizeOf: (key: Key) => number;
  readonly #make: (key: Key) => Thing;
  /** In the order of their last use. */
  readonly #kept = new Map<Key, Thing>();
  #filled = 0;
  #last: { readonly key: Key; readonly thing: Thing } | undefined;

  /** @param room how much is kept in all, in the unit of `sizeOf`; one thing is kept whatever its size */
  constructor(room: number, sizeOf: (key: Key) => number, make: (key: Key) => Thing) {
    this.#room = room;
    this.#sizeOf = sizeOf;
    this.#make = make;
  }

  /** The thing of a key, made if it is not there. */
  get(key: Key): Thing {
    // Most questions are about the same thing as the one before.
    if (this.#last?.key === key) return this.#last.thing;
    const thing = this.#kept.get(key) ?? this.#make(key);
    this.#keep(key, thing);
    this.hold(key, thing);
    return thing;
  }

  /** Takes a thing that is made already. Until it is asked for again, it is kept no longer than to the next one. */
  hold(key: Key, thing: Thing): void {
    this.#last = { key, thing };
  }

  #keep(key: Key, thing: Thing): void {
    if (!this.#kept.delete(key)) this.#filled += this.#sizeOf(key);
    this.#kept.set(key, thing);
    for (const old of this.#kept.keys()) {
      if (this.#filled <= this.#room || old === key) break;
      this.#kept.delete(old);
      this.#filled -= this.#sizeOf(old);
    }
  }
}
