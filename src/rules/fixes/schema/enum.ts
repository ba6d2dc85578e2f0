import type { PlainValue } from '../../../documents/edit/value-text.ts';
import { nodeAt } from '../../../documents/pointer.ts';
import { KINDS } from '../../../kinds/kinds.ts';
import { kindMeant } from '../../schema/kind-meant.ts';
import { schemaFile } from '../../schema-file.ts';
import { pointerOf, replacement, treeOf } from '../context.ts';
import type { Fix, FixContext, Fixer } from '../fix.ts';
import { nearestWords, sameWord } from '../nearest-words.ts';

/** Where no word is near, all are offered, if they are not more than these. */
const MOST_OFFERED = 10;

/** Offers the words that may stand there, the one that was meant first. */
export const fixEnum: Fixer = function* (context): Generator<Fix> {
  const pointer = pointerOf(context.finding.place);
  const file = schemaFile(context.record, context.project);
  const schema = file?.schemaAt(pointer);
  const node = nodeAt(treeOf(context.record), pointer)?.value;
  if (!file || !schema || node?.kind !== 'scalar') return;
  if (schema.const !== undefined) {
    const right = kindMeant(context.record, file) ?? schema.const;
    yield replacement(context, pointer, right as PlainValue, { preferred: true });
    return;
  }
  const allowed = (schema.enum ?? []).filter((each): each is string => typeof each === 'string');
  yield* wordFixes(context, pointer, String(node.value ?? ''), allowed);
};

/** The same for `kind` in the header. */
export const fixUnknownKind: Fixer = function* (context): Generator<Fix> {
  const node = nodeAt(treeOf(context.record), '/kind')?.value;
  const word = node?.kind === 'scalar' ? String(node.value ?? '') : '';
  if (node) yield* wordFixes(context, '/kind', word, [...KINDS, 'portolan']);
};

function* wordFixes(context: FixContext, pointer: string, word: string, allowed: readonly string[]): Generator<Fix> {
  const same = sameWord(word, allowed);
  if (same !== undefined) {
    yield replacement(context, pointer, same, { preferred: true, safe: true });
    return;
  }
  const near = nearestWords(word, allowed);
  for (const { word: each, meant } of near) yield replacement(context, pointer, each, { preferred: meant });
  const rest = allowed.filter((each) => !near.some(({ word: offered }) => offered === each));
  if (near.every(({ meant }) => !meant) && allowed.length <= MOST_OFFERED) {
    for (const each of rest) yield replacement(context, pointer, each);
  }
}
