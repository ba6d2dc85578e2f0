import { removeAt } from '../../../documents/edit/remove.ts';
import { renameKey } from '../../../documents/edit/replace-scalar.ts';
import { nodeAt } from '../../../documents/pointer.ts';
import { RULES } from '../../registry.ts';
import { ownChange, pointerOf, replacement } from '../context.ts';
import type { Fix, Fixer } from '../fix.ts';
import { nearestWords } from '../nearest-words.ts';

/** Offers the codes that are most like the unknown one, or to remove its line. */
export const fixUnknownRule: Fixer = function* (context): Generator<Fix> {
  const { document, finding } = context;
  const pointer = pointerOf(finding.place);
  const located = nodeAt(document.root, pointer);
  const isKey = 'at' in finding.place && finding.place.at === 'key';
  const node = isKey ? located?.key : located?.value;
  if (node?.kind !== 'scalar') return;
  const codes = RULES.map(({ code }) => code);
  for (const { word, meant } of nearestWords(String(node.value), codes)) {
    if (!isKey) yield replacement(context, pointer, word, { preferred: meant });
    else {
      yield {
        title: `Rename it to "${word}"`,
        preferred: meant,
        changes: () => ownChange(context, renameKey(document, node, word)),
      };
    }
  }
  const removed = isKey ? pointer : pointer.replace(/\/code$/, '');
  yield {
    title: isKey ? `Remove "${String(node.value)}"` : 'Remove this waiver',
    changes: () => ownChange(context, removeAt(document, removed)),
  };
};
