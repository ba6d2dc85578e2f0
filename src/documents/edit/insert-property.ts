import type { Span, TextEdit } from '../../text/position.ts';
import type { SourceDocument } from '../document.ts';
import { nodeAt } from '../pointer.ts';
import type { MappingNode, ScalarNode, TreeNode } from '../tree.ts';
import { ancestorsOf } from './ancestors.ts';
import { columnAt, lineEndAt, lineStartAt } from './lines.ts';
import { type Member, membersOf } from './members.ts';
import { openedBelow } from './opened-below.ts';
import { inPlaceOf } from './replace-scalar.ts';
import { styleOf, type TextStyle } from './style.ts';
import { entryLines, flowPair, isCollection, type PlainValue } from './value-text.ts';

/** A property to insert. */
export interface NewProperty {
  readonly key: string;
  readonly value: PlainValue;
  /** The lines to write instead of those made from the value, in a block mapping; the first is not indented. */
  readonly lines?: readonly string[];
  /** The keys of the mapping in the order in which they belong; a key that is not among them goes last. */
  readonly order?: readonly string[];
}

/**
 * Inserts a property into the mapping at a pointer, written as its neighbours are: block or braces, indentation,
 * quotes, line endings. A missing value (`scope:`) becomes a mapping; so does a file that holds no YAML yet. Undefined
 * when something else stands there, or what stands there is only named by an alias.
 */
export function insertProperty(
  document: SourceDocument,
  pointer: string,
  property: NewProperty,
): TextEdit[] | undefined {
  const style = styleOf(document);
  const { root } = document;
  if (pointer === '' && (root === undefined || isMissing(root))) return [firstProperty(document, property, style)];
  const node = nodeAt(root, pointer)?.value;
  if (node?.kind === 'mapping') {
    const opened =
      isCollection(property.value) || property.lines
        ? openedBelow(document, pointer, node, style.step, linesOf(property, style))
        : undefined;
    const edit = opened ?? (node.flow ? intoFlow : intoBlock)(document, node, property, style);
    return edit && [edit];
  }
  return node?.kind === 'scalar' && node.value === null
    ? intoNull(document, pointer, node, property, style)
    : undefined;
}

function linesOf({ key, value, lines }: NewProperty, style: TextStyle): readonly string[] {
  return lines ?? entryLines(key, value, style);
}

function insertion(document: SourceDocument, at: number, newText: string): TextEdit {
  return replacement(document, { start: at, end: at }, newText);
}

function replacement({ lines }: SourceDocument, span: Span, newText: string): TextEdit {
  return { range: lines.rangeOf(span), newText };
}

function isMissing(node: TreeNode): boolean {
  return node.kind === 'scalar' && node.value === null && node.start === node.end;
}

function firstProperty(document: SourceDocument, property: NewProperty, style: TextStyle): TextEdit {
  const { text, yaml } = document;
  const written = linesOf(property, style).join(style.eol) + style.eol;
  if (yaml === undefined) {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    return insertion(document, start, `---${style.eol}${written}---${style.eol}${style.eol}`);
  }
  const joined = yaml.end > yaml.start && text[yaml.end - 1] !== '\n' ? style.eol : '';
  return insertion(document, yaml.end, joined + written);
}

function intoBlock(
  document: SourceDocument,
  node: MappingNode,
  property: NewProperty,
  style: TextStyle,
): TextEdit | undefined {
  const { text } = document;
  const members = membersOf(text, node);
  if (!members) return undefined;
  const indices = members.map(({ index }) => index);
  const before = entryBefore(node, property.key, property.order ?? [], indices);
  const indent = ' '.repeat(columnAt(text, node.start));
  const written = linesOf(property, style)
    .join(style.eol + indent)
    .replace(BLANK_LINES, '');
  const neighbour = members.find(({ index }) => index === before);
  if (neighbour) return insertion(document, neighbour.end, behind(text, neighbour, indent, written, style));
  const [first] = members;
  if (!first) return undefined;
  // A heading of the whole file stays at its top.
  const at = lineStartAt(text, first.lead) <= contentStart(document) ? first.start : first.lead;
  if (at === first.start) return insertion(document, at, written + style.eol + indent);
  return insertion(document, at, indent + written + style.eol);
}

/** The indentation of lines that hold nothing else. */
const BLANK_LINES = /(?<=\n) +(?=\r?\n)/g;

function behind(text: string, { end }: Member, indent: string, written: string, { eol }: TextStyle): string {
  return text[end - 1] === '\n' ? indent + written + eol : eol + indent + written;
}

function contentStart({ text, yaml }: SourceDocument): number {
  return yaml?.start ?? lineStartAt(text, 0);
}

function intoFlow(
  document: SourceDocument,
  node: MappingNode,
  property: NewProperty,
  style: TextStyle,
): TextEdit | undefined {
  const pair = flowPair(property.key, property.value, style);
  const own = node.entries.flatMap(({ start, end }, index) => (start >= node.start && end <= node.end ? index : []));
  if (own.length === 0) {
    if (!/^\{\s*\}$/.test(document.text.slice(node.start, node.end))) return undefined;
    return replacement(document, node, style.padded ? `{ ${pair} }` : `{${pair}}`);
  }
  const before = node.entries[entryBefore(node, property.key, property.order ?? [], own) ?? -1];
  if (before) return insertion(document, Math.max(before.key.end, before.value.end), `, ${pair}`);
  const first = node.entries[own[0] ?? 0];
  return first && insertion(document, first.start, `${pair}, `);
}

/** `scope:` becomes a mapping below it, or in braces where it stands in braces itself. */
function intoNull(
  document: SourceDocument,
  pointer: string,
  node: ScalarNode,
  property: NewProperty,
  style: TextStyle,
): TextEdit[] | undefined {
  const { text, root } = document;
  const parent = ancestorsOf(root, pointer).at(-1);
  if (!parent) return undefined;
  if (parent.flow) {
    const written = style.padded
      ? `{ ${flowPair(property.key, property.value, style)} }`
      : `{${flowPair(property.key, property.value, style)}}`;
    return [inPlaceOf(document, node, written)];
  }
  const isItem = parent.kind === 'sequence';
  const indent = ' '.repeat(columnAt(text, parent.start) + (isItem ? 2 : style.step));
  const written = linesOf(property, style).join(style.eol + indent);
  const lineStart = lineStartAt(text, node.start);
  const lineEnd = lineEndAt(text, node.end);
  const before = text.slice(lineStart, node.start).trimEnd();
  const below = style.eol + indent + written;
  if (text.slice(node.end, lineEnd).trim() === '') {
    const span = { start: lineStart + before.length, end: lineEnd };
    return [replacement(document, span, isItem && before.endsWith('-') ? ` ${written}` : below)];
  }
  const inserted = insertion(document, lineEnd, below);
  return isMissing(node) ? [inserted] : [replacement(document, node, ''), inserted];
}

/**
 * The entry behind which a new key belongs: the nearest of those that come before it in an order; the last one when
 * the order does not know the key. Undefined when it belongs before all of them.
 * @param indices the entries that count
 */
function entryBefore(
  mapping: MappingNode,
  key: string,
  order: readonly string[],
  indices: readonly number[],
): number | undefined {
  const rank = order.indexOf(key);
  if (rank < 0) return indices.at(-1);
  let best: number | undefined;
  let bestRank = -1;
  for (const index of indices) {
    const other = order.indexOf(String(mapping.entries[index]?.key.value));
    if (other >= 0 && other < rank && other > bestRank) [best, bestRank] = [index, other];
  }
  return best;
}
