import type { Artifact } from '../kinds/artifact.ts';
import { groupBy } from '../text/lists.ts';

/** Something that stands in an artifact. */
interface OfArtifact {
  readonly artifact: Artifact;
}

/** Lists by a word, each in the order of files whatever the order in which they come: answers must not depend on that. */
export class ByFile<Item extends OfArtifact> {
  readonly #lists = new Map<string, Item[]>();

  get(word: string): readonly Item[] | undefined {
    return this.#lists.get(word);
  }

  has(word: string): boolean {
    return this.#lists.has(word);
  }

  words(): IterableIterator<string> {
    return this.#lists.keys();
  }

  /**
   * Puts the items of an artifact in the place of those of an earlier version of it, either of which may be missing.
   * @returns the words that have more or fewer items of the artifact now
   */
  replace(before: Entries<Item>, after: Entries<Item>): string[] {
    const uri = before[0]?.[1].artifact.uri;
    if (before.length === after.length && before.every(([word], index) => word === after[index]?.[0])) {
      for (const [index, [word, item]] of after.entries()) this.#swap(word, before[index]?.[1].artifact, item);
      return [];
    }
    const [was, now] = [groupBy(before, wordOf), groupBy(after, wordOf)];
    const changed: string[] = [];
    for (const word of new Set([...was.keys(), ...now.keys()])) {
      const [old = [], items = []] = [was.get(word), now.get(word)];
      const earlier = old[0]?.[1].artifact;
      if (old.length === items.length && uri === items[0]?.[1].artifact.uri) {
        for (const [, item] of items) this.#swap(word, earlier, item);
      } else {
        changed.push(word);
        if (earlier) this.#pull(word, earlier);
        for (const [, item] of items) this.#insert(word, item);
      }
    }
    return changed;
  }

  #insert(word: string, item: Item): void {
    const list = this.#lists.get(word) ?? [];
    this.#lists.set(word, list);
    const isBehind = ({ artifact }: Item): boolean => artifact.uri > item.artifact.uri;
    const last = list.at(-1);
    if (last && isBehind(last)) list.splice(list.findIndex(isBehind), 0, item);
    else list.push(item);
  }

  #pull(word: string, artifact: Artifact): void {
    const left = (this.#lists.get(word) ?? []).filter((item) => item.artifact !== artifact);
    if (left.length > 0) this.#lists.set(word, left);
    else this.#lists.delete(word);
  }

  /** Puts an item in the place of the first that belongs to an artifact's earlier version. */
  #swap(word: string, before: Artifact | undefined, item: Item): void {
    const list = this.#lists.get(word) ?? [];
    const index = list.findIndex(({ artifact }) => artifact === before);
    if (index >= 0) list[index] = item;
  }
}

/** Items with their words, in the order of a text. */
export type Entries<Item> = readonly (readonly [word: string, item: Item])[];

const wordOf = ([word]: readonly [string, unknown]): string => word;

/** The items of a list, in the order of files, that stand in one file. */
export function inFile<Item extends OfArtifact>(list: readonly Item[], uri: string): readonly Item[] {
  let start = 0;
  for (let end = list.length; start < end; ) {
    const middle = (start + end) >> 1;
    if ((list[middle]?.artifact.uri ?? '') < uri) start = middle + 1;
    else end = middle;
  }
  let end = start;
  while (list[end]?.artifact.uri === uri) end++;
  return list.slice(start, end);
}
