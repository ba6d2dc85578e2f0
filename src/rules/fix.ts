import type { SourceDocument } from '../documents/document.ts';
import { addItem } from '../documents/edit/add-item.ts';
import { editInTurn } from '../documents/edit/in-turn.ts';
import { removeAt } from '../documents/edit/remove.ts';
import { type OrderAt, replaceAt, setValue } from '../documents/edit/set-value.ts';
import type { PlainValue } from '../documents/edit/value-text.ts';
import { nodeAt, splitPointer } from '../documents/pointer.ts';
import type { ScalarNode, TreeNode } from '../documents/tree.ts';
import type { SchemaName } from '../schema/registry.ts';
import { placeAt } from '../schema/walk.ts';
import type { TextEdit } from '../text/position.ts';
import type { FileRecord } from '../workspace/file-input.ts';
import type { Place } from '../workspace/locate.ts';
import type { Project } from '../workspace/project.ts';
import type { FileChange, Fix, FixContext } from './rule.ts';
import { type SchemaFile, schemaFile } from './schema-file.ts';
import { nearestWords, sameWord } from './words.ts';

/** The pointer of a place in the tree; empty for characters. */
export function pointerOf(place: Place): string {
  return 'pointer' in place ? place.pointer : '';
}

/** The tree that findings point into: with what sections of a Markdown body supply. */
export function treeOf(record: FileRecord): TreeNode | undefined {
  return record.artifact?.tree ?? record.document?.root;
}

/** The scalar that a finding is about. */
export function scalarOf({ record, finding }: FixContext): ScalarNode | undefined {
  const node = nodeAt(treeOf(record), pointerOf(finding.place))?.value;
  return node?.kind === 'scalar' ? node : undefined;
}

/** Edits of the file itself; undefined stays undefined. */
export function ownChange(
  { record }: Pick<FixContext, 'record'>,
  edits: readonly TextEdit[] | TextEdit | undefined,
): FileChange[] | undefined {
  if (!edits) return undefined;
  const list: readonly TextEdit[] = 'range' in edits ? [edits] : edits;
  return list.length === 0 ? undefined : [{ uri: record.uri, edits: list }];
}

/** The keys of the mappings of a file in the order of their schema. */
export function orderIn(record: FileRecord, project: Project): OrderAt {
  const file = schemaFile(record, project);
  return (pointer) => Object.keys(file?.schemaAt(pointer).properties ?? {});
}

/** The same by the name of the schema. */
export function orderOf(name: SchemaName): OrderAt {
  return (pointer) => Object.keys(placeAt(name, splitPointer(pointer))?.schema.properties ?? {});
}

/** A fix that puts a value in the place of the scalar at a pointer. */
export function replacement(
  context: FixContext,
  pointer: string,
  value: PlainValue,
  fix: Omit<Fix, 'changes' | 'title'> & { readonly title?: string } = {},
): Fix {
  const title = `Change it to ${shown(value)}`;
  return { title, ...fix, changes: () => ownChange(context, replaceAt(context.document, pointer, value)) };
}

/** A value in the title of a fix. */
export function shown(value: PlainValue): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Adds items to the list at a pointer, which is made where it is missing; undefined when something else stands there. */
export function addToList(
  document: SourceDocument,
  pointer: string,
  items: readonly PlainValue[],
  orderAt: OrderAt,
): TextEdit[] | undefined {
  if (!nodeAt(document.root, pointer)) return setValue(document, pointer, items, orderAt);
  return editInTurn(
    document,
    items.map((item) => (current) => {
      const edit = addItem(current, pointer, item);
      return edit && [edit];
    }),
  );
}

/** A value that says nothing can go, unless the record cannot do without it. */
export function* removalIfOptional(context: FixContext, file: SchemaFile, pointer: string): Generator<Fix> {
  const name = splitPointer(pointer).at(-1) ?? '';
  const holder = pointer.slice(0, pointer.lastIndexOf('/'));
  if (file.schemaAt(holder).required?.includes(name)) return;
  const title = /^\d+$/.test(name) ? 'Remove this entry' : `Remove "${name}"`;
  yield { title, changes: () => ownChange(context, removeAt(context.document, pointer)) };
}

/** Where no word is near, all are offered, if they are not more than these. */
const MOST_OFFERED = 10;

/** Offers the words that may stand at a pointer, the one that was meant first. */
export function* wordFixes(
  context: FixContext,
  pointer: string,
  word: string,
  allowed: readonly string[],
): Generator<Fix> {
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
