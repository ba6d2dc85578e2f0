import type { MappingNode } from '../tree.ts';

/**
 * The entry behind which a new key belongs: the nearest of those that come before it in an order; the last one when
 * the order does not know the key. Undefined when it belongs before all of them.
 * @param indices the entries that count
 */
export function entryBefore(
  mapping: MappingNode,
  key: string,
  order: readonly string[],
  indices: readonly number[],
): number | undefined {
  const rank = order.indexOf(key);
  if (rank < 0) return indices.at(-1);
  let best: number | undefined;
  let bestRank = -1;
  for (const index of indices) {
    const other = order.indexOf(String(mapping.entries[index]?.key.value));
    if (other >= 0 && other < rank && other > bestRank) [best, bestRank] = [index, other];
  }
  return best;
}
