/** The item that occurs most often, by a key; among equals a preferred one, then the first. Undefined for no items. */
export function mostCommon<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string = String,
  isPreferred: (item: Item) => boolean = () => false,
): Item | undefined {
  const counts = new Map<string, { readonly item: Item; count: number }>();
  for (const item of items) {
    const key = keyOf(item);
    const entry = counts.get(key) ?? { item, count: 0 };
    entry.count++;
    counts.set(key, entry);
  }
  const rank = ({ item, count }: { item: Item; count: number }): number => 2 * count + (isPreferred(item) ? 1 : 0);
  return [...counts.values()].sort((a, b) => rank(b) - rank(a))[0]?.item;
}
