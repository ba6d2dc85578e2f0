import type { TextEdit } from '../../text/position.ts';
import type { SourceDocument } from '../document.ts';
import { joinPointer, nearest, nodeAt, splitPointer } from '../pointer.ts';
import { isInFlow } from './ancestors.ts';
import { insertProperty } from './insert-property.ts';
import { inPlaceOf, replaceScalar } from './replace-scalar.ts';
import { styleOf } from './style.ts';
import { flowText, isCollection, type PlainValue } from './value-text.ts';

/** The keys of the mapping at a pointer, in the order in which they belong. */
export type OrderAt = (pointer: string) => readonly string[];

/**
 * Makes the property at a pointer hold a value: replaces the scalar that stands there, or inserts the property with
 * the mappings on the way to it that are missing. Undefined when a collection stands there, or in the way.
 */
export function setValue(
  document: SourceDocument,
  pointer: string,
  value: PlainValue,
  orderAt: OrderAt,
): TextEdit[] | undefined {
  const { root } = document;
  const present = nodeAt(root, pointer);
  if (present) return replaceAt(document, pointer, value);
  const tokens = splitPointer(pointer);
  const found = nearest(root, pointer);
  const depth = found ? splitPointer(found.pointer).length : 0;
  const [key, ...rest] = tokens.slice(depth);
  if (key === undefined) return undefined;
  const nested = rest.reduceRight<PlainValue>((inner, name) => ({ [name]: inner }), value);
  const holder = joinPointer('', ...tokens.slice(0, depth));
  return insertProperty(document, holder, { key, value: nested, order: orderAt(holder) });
}

/** Replaces the scalar at a pointer by any value; a list or mapping is written in brackets or braces. */
export function replaceAt(document: SourceDocument, pointer: string, value: PlainValue): TextEdit[] | undefined {
  const node = nodeAt(document.root, pointer)?.value;
  if (node?.kind !== 'scalar') return undefined;
  const flow = isInFlow(document.root, pointer);
  if (!isCollection(value)) return [replaceScalar(document, node, value, flow)];
  return [inPlaceOf(document, node, flowText(value, styleOf(document)))];
}
