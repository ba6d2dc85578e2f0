import { removeAt } from '../../../documents/edit/remove.ts';
import { joinPointer, splitPointer } from '../../../documents/pointer.ts';
import { ownChange, pointerOf } from '../context.ts';
import type { Fix, Fixer } from '../fix.ts';

/** Removes a rating that does not count. */
export const fixInvalidRating: Fixer = function* (context): Generator<Fix> {
  const [, , criterion] = splitPointer(pointerOf(context.finding.place));
  if (criterion === undefined) return;
  const pointer = joinPointer('/scoring/ratings', criterion);
  yield {
    title: `Remove the rating of "${criterion}"`,
    changes: () => ownChange(context, removeAt(context.document, pointer)),
  };
};
