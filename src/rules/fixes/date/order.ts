import { replaceAt } from '../../../documents/edit/set-value.ts';
import { nodeAt } from '../../../documents/pointer.ts';
import { ownChange, pointerOf } from '../context.ts';
import type { Fix, Fixer } from '../fix.ts';

/** Exchanges the two dates; whether that is what happened, only the author knows. */
export const fixDateOrder: Fixer = function* (context): Generator<Fix> {
  const { document, finding } = context;
  const later = pointerOf(finding.place);
  const earlier = finding.related?.[0]?.pointer ?? '';
  const [a, b] = [nodeAt(document.root, earlier)?.value, nodeAt(document.root, later)?.value];
  // A start shared by many dates cannot change places with one of them.
  if (a?.kind !== 'scalar' || b?.kind !== 'scalar' || a.value === null || later.includes('milestones')) return;
  yield {
    title: `Exchange ${a.value} and ${b.value}`,
    changes: () => {
      const edits = [replaceAt(document, earlier, b.value), replaceAt(document, later, a.value)];
      return ownChange(
        context,
        edits.flatMap((edit) => edit ?? []),
      );
    },
  };
};
