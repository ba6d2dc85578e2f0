/** Whether two lists hold the same items, each being the very same object. */
export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

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
