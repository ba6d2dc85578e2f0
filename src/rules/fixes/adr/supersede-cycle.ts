import { removeAt } from '../../../documents/edit/remove.ts';
import { ownChange, pointerOf, scalarOf } from '../context.ts';
import type { Fix, Fixer } from '../fix.ts';

/** Takes this link out of the circle; whether it is the wrong one, only the author knows. */
export const fixSupersedeCycle: Fixer = function* (context): Generator<Fix> {
  const id = String(scalarOf(context)?.value ?? '');
  yield {
    title: `Remove "${id}" from "supersedes"`,
    changes: () => ownChange(context, removeAt(context.document, pointerOf(context.finding.place))),
  };
};
