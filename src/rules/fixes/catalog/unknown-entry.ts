import { renameKey } from '../../../documents/edit/replace-scalar.ts';
import { nodeAt, splitPointer } from '../../../documents/pointer.ts';
import { placeAt, resolvePropertyNames } from '../../../schema/walk.ts';
import { catalogWords } from '../../catalog-words.ts';
import { schemaFile } from '../../schema-file.ts';
import { ownChange, pointerOf, replacement, shown } from '../context.ts';
import type { Fix, FixContext, Fixer } from '../fix.ts';
import { nearestWords, sameWord } from '../nearest-words.ts';

/** Offers the entries of the table that are most like the word. */
export const fixUnknownEntry: Fixer = function* (context): Generator<Fix> {
  const { document, finding } = context;
  const pointer = pointerOf(finding.place);
  const isKey = 'at' in finding.place && finding.place.at === 'key';
  const located = nodeAt(document.root, pointer);
  const node = isKey ? located?.key : located?.value;
  if (node?.kind !== 'scalar') return;
  const words = entriesFor(context, pointer, isKey);
  const same = sameWord(String(node.value), words);
  const near = same === undefined ? nearestWords(String(node.value), words) : [{ word: same, meant: true }];
  for (const { word, meant } of near) {
    const flags = { preferred: meant, safe: word === same };
    if (!isKey) yield replacement(context, pointer, word, flags);
    else
      yield {
        title: `Change it to ${shown(word)}`,
        ...flags,
        changes: () => ownChange(context, renameKey(document, node, word)),
      };
  }
};

/** What the schema lets stand at a place: the ids of a table of the catalogue. */
function entriesFor({ record, project }: FixContext, pointer: string, isKey: boolean): readonly string[] {
  const file = schemaFile(record, project);
  if (!file) return [];
  const tokens = splitPointer(pointer);
  const place = placeAt(file.schema, isKey ? tokens.slice(0, -1) : tokens);
  const schema = isKey ? place && resolvePropertyNames(place)?.schema : place?.schema;
  const table = schema?.['x-portolan-catalog'];
  return table === undefined ? [] : catalogWords(project.configuration, table);
}
