import type { OrderAt } from '../../documents/edit/set-value.ts';
import { replaceAt } from '../../documents/edit/set-value.ts';
import type { PlainValue } from '../../documents/edit/value-text.ts';
import { nodeAt, splitPointer } from '../../documents/pointer.ts';
import type { ScalarNode, TreeNode } from '../../documents/tree.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import type { SchemaName } from '../../schema/registry.ts';
import { placeAt } from '../../schema/walk.ts';
import type { TextEdit } from '../../text/position.ts';
import type { Place } from '../../workspace/locate.ts';
import type { FileRecord, Project } from '../../workspace/project.ts';
import { schemaFile } from '../schema-file.ts';
import type { FileChange, Fix, FixContext } from './fix.ts';

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

/** The artifact of a file, for rules that only look at one kind. */
export function artifactOf<K extends Artifact['kind']>({ record }: FixContext, kind: K): Artifact<K> | undefined {
  const { artifact } = record;
  return artifact?.kind === kind ? (artifact as Artifact<K>) : undefined;
}

/** A value in the title of a fix. */
export function shown(value: PlainValue): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
