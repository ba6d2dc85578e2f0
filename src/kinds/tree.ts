import type { SourceDocument } from '../documents/document.ts';
import { withSections } from '../documents/prose.ts';
import { readingOf } from '../documents/resting.ts';
import type { TreeNode } from '../documents/tree.ts';
import { readAdoptedAdr } from './adr/adopted/adopted.ts';
import type { ReadOptions } from './read.ts';
import { wantedSections } from './sections.ts';

/** An empty file is a record in which everything is missing. */
const EMPTY: TreeNode = { kind: 'mapping', entries: [], flow: false, start: 0, end: 0 };

/** Trees that are more than the YAML of a document, by its reading. */
const known = new WeakMap<object, { readonly options: ReadOptions; readonly tree: TreeNode }>();

/** The tree of an artifact: see `Artifact.tree`. */
export function treeOf(document: SourceDocument, options: ReadOptions): TreeNode {
  if (options.origin !== 'adopted' && document.format === 'yaml') return document.root ?? EMPTY;
  const reading = readingOf(document);
  const before = known.get(reading);
  if (before?.options === options) return before.tree;
  const tree = makeTree(document, options);
  known.set(reading, { options, tree });
  return tree;
}

function makeTree(document: SourceDocument, { kind, origin, file, formatId }: ReadOptions): TreeNode {
  if (origin === 'adopted') return readAdoptedAdr(document, file, formatId);
  return withSections(document, wantedSections(kind)) ?? EMPTY;
}
