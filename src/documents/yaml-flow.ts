import type { CST } from 'yaml';
import { MappingBuilder } from './mapping-builder.ts';
import type { MappingNode, SequenceNode, TreeNode } from './tree.ts';
import type { Composition } from './yaml-composition.ts';
import { readEnd, tokenEnd } from './yaml-end.ts';
import { composeKey } from './yaml-keys.ts';
import { type ComposeNode, type Props, readProps } from './yaml-props.ts';
import { emptyScalar } from './yaml-scalar.ts';

/** A mapping in braces or a list in brackets. */
export function composeFlow(
  c: Composition,
  token: CST.FlowCollection,
  compose: ComposeNode,
): MappingNode | SequenceNode {
  c.nodes++;
  const mapping = token.start.source === '{';
  const builder = new MappingBuilder(c);
  const items: TreeNode[] = [];
  let end = tokenEnd(token.start);
  const all = itemsInside(c, token);
  for (const [index, item] of all.entries()) {
    const props = readProps(c, item.start, {
      indicator: 'explicit-key-ind',
      flow: true,
      next: item.key ?? item.sep?.[0] ?? item.value,
      offset: end,
      parentIndent: token.indent,
      startOnNewline: false,
    });
    if (c.isBeyond(item.key ?? item.value)) break;
    const { key, sep, value } = item;
    const blank = !(props.indicator || props.anchor || props.tag || key || sep || value);
    checkComma(c, item, props, { first: index === 0, last: index === all.length - 1, blank });
    if (blank) continue;
    rejectBlock(c, key);
    rejectBlock(c, value);
    if (mapping || sep || props.indicator) {
      const target = mapping ? builder : new MappingBuilder(c);
      const pair = composePair(c, item, props, target, compose, { indent: token.indent, isList: !mapping });
      if (!mapping) items.push(target.build(pair.start, pair.end, true));
      if (!mapping) c.nodes++;
      end = Math.max(end, pair.end);
    } else {
      const node = compose(c, value, props);
      items.push(node);
      end = Math.max(end, node.end);
    }
  }
  end = closeFlow(c, token, mapping ? '}' : ']', end);
  if (mapping) return builder.build(token.offset, end, true);
  return { kind: 'sequence', items, flow: true, start: token.offset, end: Math.min(end, c.region.end) };
}

/** The items, without what the library puts among them though it stands behind the closing bracket. */
function itemsInside(c: Composition, { items, end }: CST.FlowCollection): readonly CST.CollectionItem[] {
  const close = end[0]?.offset ?? Number.POSITIVE_INFINITY;
  const isOutside = (token: CST.Token | null | undefined) =>
    token !== null && token !== undefined && token.offset > close;
  const last = items.at(-1);
  if (!isOutside(last?.key) && !isOutside(last?.value)) return items;
  c.report('syntax/yaml', close + 1, c.region.end, 'This does not belong behind the bracket. Remove it.');
  return items.map((item) => {
    const { key, value, ...rest } = item;
    return { ...rest, ...(key && !isOutside(key) && { key }), ...(value && !isOutside(value) && { value }) };
  });
}

interface Place {
  readonly first: boolean;
  readonly last: boolean;
  /** Nothing but blanks and comments stands between two commas. */
  readonly blank: boolean;
}

function checkComma(c: Composition, item: CST.CollectionItem, { comma, end }: Props, place: Place): void {
  if (comma && (place.first || (place.blank && !place.last))) {
    c.reject(comma, 'An item is missing before this comma. Remove it.');
  } else if (!comma && !place.first && !place.blank) {
    const at = item.key?.offset ?? item.sep?.[0]?.offset ?? item.value?.offset ?? end;
    c.reject({ offset: at }, 'Put a comma between the items.');
  }
}

/** Adds `key: value` to a mapping; what is no pair is reported instead. Returns where it starts and ends. */
function composePair(
  c: Composition,
  item: CST.CollectionItem,
  keyProps: Props,
  target: MappingBuilder,
  compose: ComposeNode,
  around: { readonly indent: number; readonly isList: boolean },
): { readonly start: number; readonly end: number } {
  const { key, sep, value } = item;
  const keyNode = composeKey(c, key, keyProps);
  const keyEnd = keyNode?.end ?? keyProps.end;
  const props = readProps(c, sep ?? [], {
    indicator: 'map-value-ind',
    flow: true,
    next: value,
    offset: keyEnd,
    parentIndent: around.indent,
    startOnNewline: false,
  });
  if (
    around.isList &&
    !keyProps.indicator &&
    key &&
    props.indicator &&
    c.text.slice(key.offset, props.indicator.offset).includes('\n')
  ) {
    c.reject({ offset: key.offset }, 'A key must stand on a single line.');
  }
  if (!props.indicator && value) {
    c.reject({ offset: value.offset }, 'Put a comma between the items, or ": " between key and value.');
  }
  const node = value || props.indicator ? compose(c, value, props) : emptyScalar(c, keyEnd);
  const start = keyNode?.start ?? props.indicator?.offset ?? keyProps.indicator?.offset ?? node.start;
  if (keyNode) target.add(keyNode, node);
  else if (!key) {
    const at = props.indicator ?? keyProps.indicator ?? { offset: node.start };
    c.reject(at, 'A key is missing here. Write one, or quote the value.');
  }
  return { start, end: Math.max(keyEnd, node.end, props.indicator ? tokenEnd(props.indicator) : 0) };
}

function rejectBlock(c: Composition, token: CST.Token | null | undefined): void {
  if (token?.type === 'block-seq') c.reject({ offset: token.offset }, 'Inside brackets, write lists in brackets too.');
  if (token?.type !== 'block-map') return;
  const key = token.items[0]?.key;
  const shown = key && 'source' in key ? key : { offset: token.offset };
  c.reject(shown, 'A comma is missing here. Text that contains ": " must be quoted.');
}

/** Where the collection ends, its closing bracket included. */
function closeFlow(c: Composition, token: CST.FlowCollection, expected: string, contentEnd: number): number {
  const [close, ...rest] = token.end;
  if (close?.source === expected) {
    readEnd(c, rest);
    return tokenEnd(close);
  }
  c.reject(token.start, `This "${token.start.source}" is never closed. Add "${expected}" behind the last item.`);
  readEnd(c, close?.source === ']' || close?.source === '}' ? rest : token.end, false);
  return contentEnd;
}
