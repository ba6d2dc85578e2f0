import { removeAt } from '../../../documents/edit/remove.ts';
import { ownChange, pointerOf } from '../context.ts';
import type { Fix, Fixer } from '../fix.ts';

/** Removes the waiver. A new last day is for its owner to agree on. */
export const fixExpiredWaiver: Fixer = function* (context): Generator<Fix> {
  const pointer = pointerOf(context.finding.place).replace(/\/expires$/, '');
  yield { title: 'Remove this waiver', changes: () => ownChange(context, removeAt(context.document, pointer)) };
};
