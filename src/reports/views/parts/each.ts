import type { ComponentChildren } from 'preact';

/**
 * Draws the items in order, each known by its place: lists of a record have no ids, and while one of their texts is
 * typed its place is what stays, so the same elements of the page are kept. Nothing for no list.
 */
export function each<Item>(
  items: readonly Item[] | undefined,
  draw: (item: Item, place: number) => ComponentChildren,
): ComponentChildren[] {
  return (items ?? []).map(draw);
}
