import type { Sourced } from '../../model/presented.ts';

/** Where an item of a list of the record stands: where it says, or at its place in the list. */
export function sourceOf(item: Sourced, list: string, index: number): string {
  return item.source ?? `${list}/${index}`;
}
