import { createLineIndex, type LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/position.ts';
import type { MarkdownBody, SourceDocument, Suppression, SyntaxProblem } from './document.ts';
import { parseDocument } from './parse.ts';
import { Shelf } from './shelf.ts';
import type { TreeNode } from './tree.ts';

/**
 * A document that nobody edits. A tree takes twenty times the room of its text, and of most files of a workspace nobody
 * asks for it again: so the text is kept, and read once more when somebody does.
 * @param parsed a document without limits of its own
 */
export function restingDocument(parsed: SourceDocument): SourceDocument {
  return parsed instanceof RestingDocument ? parsed : new RestingDocument(parsed);
}

/**
 * What may be remembered of a document's tree is to be remembered by this object: it lives as long as the tree does, which
 * for a resting document is not as long as the document.
 */
export function readingOf(document: SourceDocument): object {
  return document instanceof RestingDocument ? shelf.get(document) : document;
}

/** False where it is known, without a look at the tree, that a comma between digits does not separate values in brackets. */
export function maySeparate(document: SourceDocument, comma: number): boolean {
  return !(document instanceof RestingDocument) || document.separators.includes(comma);
}

class RestingDocument implements SourceDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly lines: LineIndex;
  readonly format: SourceDocument['format'];
  readonly yaml: Span | undefined;
  readonly problems: readonly SyntaxProblem[];
  readonly suppressions: readonly Suppression[];
  /** Offsets of the commas between digits that separate values in brackets. */
  readonly separators: readonly number[];

  constructor(parsed: SourceDocument) {
    this.uri = parsed.uri;
    this.version = parsed.version;
    this.text = parsed.text;
    this.lines = createLineIndex(parsed.text);
    this.format = parsed.format;
    this.yaml = parsed.yaml;
    this.problems = parsed.problems;
    this.suppressions = parsed.suppressions;
    this.separators = separatorsIn(parsed);
    shelf.hold(this, parsed);
  }

  get root(): TreeNode | undefined {
    return shelf.get(this).root;
  }

  get body(): MarkdownBody | undefined {
    return shelf.get(this).body;
  }
}

/** Characters of the texts whose trees are kept: those take some megabytes. */
const ROOM = 128 * 1024;

const shelf = new Shelf<RestingDocument, SourceDocument>(
  ROOM,
  ({ text }) => text.length,
  ({ uri, version, text }) => parseDocument({ uri, version, text }),
);

/** Offsets of the commas between digits that separate values in brackets, as in `[1,200]`; `["1,200"]` has none. */
function separatorsIn({ text, root }: Pick<SourceDocument, 'text' | 'root'>): readonly number[] {
  const found: number[] = [];
  if (root) collect(text, root, found);
  return found;
}

const COMMA = /\d,(?=\d)/g;

function collect(text: string, node: TreeNode, found: number[]): void {
  if (node.kind === 'scalar') return;
  if (!node.flow) {
    for (const child of childrenOf(node)) collect(text, child, found);
    return;
  }
  for (const { index } of text.slice(node.start, node.end).matchAll(COMMA)) {
    const comma = node.start + index + 1;
    if (!isInScalar(node, comma)) found.push(comma);
  }
}

function isInScalar(node: TreeNode, offset: number): boolean {
  if (offset < node.start || offset >= node.end) return false;
  return node.kind === 'scalar' || childrenOf(node).some((child) => isInScalar(child, offset));
}

function childrenOf(node: Exclude<TreeNode, { kind: 'scalar' }>): readonly TreeNode[] {
  return node.kind === 'sequence' ? node.items : node.entries.flatMap(({ key, value }) => [key, value]);
}
