import type { TextEdit } from '../../text/position.ts';
import type { SourceDocument } from '../document.ts';
import { joinPointer, nodeAt, splitPointer } from '../pointer.ts';
import { toValue } from '../value.ts';
import { isInFlow } from './ancestors.ts';
import { type EditStep, editInTurn } from './in-turn.ts';
import { insertProperty } from './insert-property.ts';
import { columnAt, lineEndAt, lineStartAt } from './lines.ts';
import { ownLines } from './own-lines.ts';
import { removeAt } from './remove.ts';
import { renameKey } from './replace-scalar.ts';
import type { OrderAt } from './set-value.ts';
import { styleOf } from './style.ts';
import type { PlainValue } from './value-text.ts';

/**
 * Moves a property into a mapping beside it (or further out), as it is written and with its comments, which stand above
 * the mapping where that is in braces. The mapping is made where it is missing. Undefined when it cannot be done.
 * @param from of the property
 * @param to its place afterwards: in a mapping that stands in one that is there
 */
export function moveProperty(
  document: SourceDocument,
  from: string,
  to: string,
  orderAt: OrderAt,
): TextEdit[] | undefined {
  return editInTurn(document, moveSteps(from, to, orderAt));
}

/** The same as steps, for moves that follow each other. */
export function moveSteps(from: string, to: string, orderAt: OrderAt): readonly EditStep[] {
  const holder = parentOf(from);
  const name = lastOf(to);
  const renamed = joinPointer(holder, name);
  let taken: Taken | undefined;
  return [
    (document) => {
      const key = nodeAt(document.root, from)?.key;
      if (!key || renamed === from) return key && [];
      return nodeAt(document.root, renamed) ? undefined : [renameKey(document, key, name)];
    },
    (document) => {
      const target = parentOf(to);
      const present = nodeAt(document.root, target)?.value;
      const isFilled = present?.kind === 'mapping' && present.entries.length > 0;
      const isFlow = isInFlow(document.root, isFilled ? joinPointer(target, 'x') : target);
      const lines = ownLines(document, renamed);
      const value = toValue(nodeAt(document.root, renamed)?.value) as PlainValue;
      const comments = isFlow ? commentsOf(document, renamed, lines ?? []) : [];
      if (!comments) return undefined;
      taken = { value, lines: isFlow ? undefined : lines, comments };
      const removal = removeAt(document, renamed);
      return removal && [removal];
    },
    (document) => taken && insertAt(document, to, taken, orderAt),
    (document) => taken && commentsAbove(document, parentOf(to), taken.comments),
  ];
}

interface Taken {
  readonly value: PlainValue;
  /** As written; undefined where braces leave no room for lines. */
  readonly lines: readonly string[] | undefined;
  /** Those that would be lost with the lines. */
  readonly comments: readonly string[];
}

function insertAt(
  document: SourceDocument,
  to: string,
  { value, lines }: Taken,
  orderAt: OrderAt,
): TextEdit[] | undefined {
  const target = parentOf(to);
  const name = lastOf(to);
  if (nodeAt(document.root, target)) {
    return insertProperty(document, target, { key: name, value, ...(lines && { lines }), order: orderAt(target) });
  }
  const indent = ' '.repeat(styleOf(document).step);
  const key = lastOf(target);
  const below = lines && [`${key}:`, ...lines.map((line) => (line === '' ? '' : indent + line))];
  const around = parentOf(target);
  return insertProperty(document, around, {
    key,
    value: { [name]: value },
    ...(below && { lines: below }),
    order: orderAt(around),
  });
}

/** The comments above a property and behind it; undefined where there are some inside of it. */
function commentsOf({ root, text }: SourceDocument, pointer: string, lines: readonly string[]): string[] | undefined {
  const node = nodeAt(root, pointer)?.value;
  const first = lines.findIndex((line) => !line.startsWith('#'));
  const above = lines.slice(0, Math.max(first, 0));
  if (node?.kind !== 'scalar') return lines.slice(above.length).some((line) => line.includes('#')) ? undefined : above;
  if (node.style === 'block') return above;
  const behind = /^\s*(#.*)$/.exec(text.slice(node.end, lineEndAt(text, node.end)))?.[1];
  return behind === undefined ? above : [...above, behind];
}

function commentsAbove(document: SourceDocument, pointer: string, comments: readonly string[]): TextEdit[] | undefined {
  const key = nodeAt(document.root, pointer)?.key;
  if (comments.length === 0) return [];
  const { text, lines } = document;
  if (!key || text.slice(lineStartAt(text, key.start), key.start).trim() !== '') return undefined;
  const { eol } = styleOf(document);
  const indent = eol + ' '.repeat(columnAt(text, key.start));
  const at = lines.positionAt(key.start);
  return [{ range: { start: at, end: at }, newText: comments.map((comment) => comment + indent).join('') }];
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

function lastOf(pointer: string): string {
  return splitPointer(pointer).at(-1) ?? '';
}
