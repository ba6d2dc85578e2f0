import type { SourceDocument } from '../documents/document.ts';
import { withSections } from '../documents/prose.ts';
import { readingOf } from '../documents/resting.ts';
import type { TreeNode } from '../documents/tree.ts';
import { toValue } from '../documents/value.ts';
import { type SchemaIssue, validateValue } from '../schema/validate.ts';
import { memoOn } from '../text/memo.ts';
import { textPool } from '../text/shared.ts';
import { readAdoptedAdr } from './adr/adopted/adopted.ts';
import type { Artifact, Origin } from './artifact.ts';
import { conform } from './conform.ts';
import type { DataOf, Kind } from './kinds.ts';
import { linksOf, ratingsOf, wordsOf } from './links.ts';
import { promptsIn } from './prompts.ts';
import { wantedSections } from './sections.ts';

export interface ReadOptions {
  readonly kind: Kind;
  readonly origin: Origin;
  /** Path in the workspace with `/`. */
  readonly file: string;
  /** Turns the number of a decision record into an id. */
  readonly formatId: (number: number) => string;
}

export interface Reading {
  readonly artifact: Artifact;
  /** What the schema forbids; none for adopted records, which promised nothing. */
  readonly issues: readonly SchemaIssue[];
}

/** Reads a document as an artifact of a kind. Never fails: what cannot be read is missing from `data`. */
export function readArtifact(document: SourceDocument, options: ReadOptions): Reading {
  const { kind, origin, file } = options;
  const tree = treeOf(document, options);
  const value = toValue(tree);
  const issues = origin === 'adopted' ? [] : validateValue(kind, value);
  const unwritten = origin === 'adopted' ? [] : promptsIn(value);
  const data = (asRecord(conform(value, issues, unwritten)) ?? {}) as DataOf<Kind>;
  const { id, title, status, date } = data;
  // That kind and data belong together, the schema by which `issues` were found guarantees; no type can follow that.
  const artifact = {
    kind,
    origin,
    uri: document.uri,
    file,
    id,
    title,
    status,
    date,
    data,
    unwritten,
    links: settled(linksOf(kind, tree), document),
    words: wordsOf(kind, tree).map((piece) => settled(piece, document)),
    ratings: ratingsOf(kind, tree).map((piece) => settled(piece, document)),
    document,
    get tree() {
      return treeOf(document, options);
    },
  } as Artifact;
  return { artifact, issues };
}

/** JSON Pointers are much the same in all records of a kind; where nobody edits, it is worth the effort to have each once. */
const pointers = textPool(4096);

function settled<Item extends { readonly pointer: string }>(
  items: readonly Item[],
  { version }: SourceDocument,
): readonly Item[] {
  return version > 0 ? items : items.map((item) => ({ ...item, pointer: pointers(item.pointer) }));
}

function asRecord(value: unknown): object | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

/** An empty file is a record in which everything is missing. */
const EMPTY: TreeNode = { kind: 'mapping', entries: [], flow: false, start: 0, end: 0 };

/** The tree of an artifact: see `Artifact.tree`. */
function treeOf(document: SourceDocument, options: ReadOptions): TreeNode {
  if (options.origin !== 'adopted' && document.format === 'yaml') return document.root ?? EMPTY;
  return madeTree(readingOf(document), options, document);
}

/** A tree that is more than the YAML of a document, by the document's reading. */
const madeTree = memoOn(
  (_: object, { kind, origin, file, formatId }: ReadOptions, document: SourceDocument): TreeNode => {
    if (origin === 'adopted') return readAdoptedAdr(document, file, formatId);
    return withSections(document, wantedSections(kind)) ?? EMPTY;
  },
);
