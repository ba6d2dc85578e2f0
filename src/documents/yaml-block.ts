import type { CST } from 'yaml';
import { MappingBuilder } from './mapping-builder.ts';
import type { MappingNode, SequenceNode, TreeNode } from './tree.ts';
import type { Composition } from './yaml-composition.ts';
import { tokenEnd } from './yaml-end.ts';
import { checkAlignment, checkImplicitKey, composeKey, rejectBareKey } from './yaml-keys.ts';
import { type ComposeNode, type Props, readProps } from './yaml-props.ts';
import { straightenItems } from './yaml-recovery.ts';
import { emptyScalar } from './yaml-scalar.ts';

/** A mapping of lines `key: value`. */
export function composeBlockMapping(c: Composition, token: CST.BlockMap, compose: ComposeNode): MappingNode {
  c.nodes++;
  const builder = new MappingBuilder(c);
  let start: number | undefined;
  let end = token.offset;
  for (const item of straightenItems(c, token)) {
    const { key, sep, value } = item;
    const keyProps = readProps(c, item.start, {
      indicator: 'explicit-key-ind',
      flow: false,
      next: key ?? sep?.[0],
      offset: end,
      parentIndent: token.indent,
      startOnNewline: true,
    });
    if (c.isBeyond(key)) break;
    const implicit = keyProps.indicator === undefined;
    if (implicit && !sep && !keyProps.anchor && !keyProps.tag) continue;
    if (keyProps.indicator) checkAlignment(c, keyProps.indicator, token.indent);
    else if (key) checkImplicitKey(c, key, keyProps, token.indent);
    const keyNode = composeKey(c, key, keyProps);
    const keyEnd = keyNode?.end ?? keyProps.end;
    start ??= Math.max(token.offset, keyProps.indicator?.offset ?? keyNode?.start ?? keyProps.end);
    const props = readProps(c, sep ?? [], {
      indicator: 'map-value-ind',
      flow: false,
      next: value,
      offset: keyEnd,
      parentIndent: token.indent,
      startOnNewline: !key || key.type === 'block-scalar',
    });
    end = Math.max(end, keyEnd, props.indicator ? tokenEnd(props.indicator) : 0);
    if (keyNode && props.indicator) {
      const node = compose(c, value, props);
      builder.add(keyNode, node);
      end = Math.max(end, node.end);
    } else if (keyNode) {
      if (implicit && key) rejectBareKey(c, key);
      else builder.add(keyNode, emptyScalar(c, keyEnd));
    } else if (props.indicator && !key) {
      c.reject(props.indicator, 'A key is missing before ":". Write one, or quote the value.');
    } else if (!sep) {
      c.reject(keyProps.anchor ?? keyProps.tag ?? { offset: keyProps.end }, 'A key is missing behind this.');
    }
  }
  return builder.build(start ?? token.offset, end, false);
}

/** A list of lines `- item`. */
export function composeBlockSequence(
  c: Composition,
  token: CST.BlockSequence,
  props: Props,
  compose: ComposeNode,
): SequenceNode {
  c.nodes++;
  if ((props.anchor || props.tag) && !props.newlineAfterProp) {
    c.reject({ offset: token.offset }, 'Start the list on the line below its anchor or tag.');
  }
  const items: TreeNode[] = [];
  let end = token.offset;
  for (const { start, value } of token.items) {
    const itemProps = readProps(c, start, {
      indicator: 'seq-item-ind',
      flow: false,
      next: value,
      offset: end,
      parentIndent: token.indent,
      startOnNewline: true,
    });
    if (c.isBeyond(value)) break;
    if (itemProps.indicator) end = Math.max(end, tokenEnd(itemProps.indicator));
    else if (value || itemProps.anchor || itemProps.tag) rejectBareItem(c, value, itemProps.end);
    else continue;
    const node = compose(c, value, itemProps);
    items.push(node);
    end = Math.max(end, node.end);
  }
  return { kind: 'sequence', items, flow: false, start: token.offset, end: Math.min(end, c.region.end) };
}

function rejectBareItem(c: Composition, value: CST.Token | undefined, at: number): void {
  if (value?.type === 'block-seq') {
    const message = 'This item is indented differently from the items beside it. Align it with them.';
    c.reject({ offset: value.offset }, message);
  } else c.reject(value ?? { offset: at }, 'Put "- " before this to make it an item of the list.');
}
