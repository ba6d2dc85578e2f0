import type { CST } from 'yaml';
import type { TreeNode } from './tree.ts';
import type { Anchored, Composition } from './yaml-composition.ts';
import { tokenEnd } from './yaml-end.ts';
import { emptyScalar } from './yaml-scalar.ts';

/** Names a node before it is composed, so that an alias inside it is known to refer to itself. */
export function openAnchor(c: Composition, token: CST.SourceToken): Anchored {
  const anchored: Anchored = { node: undefined, size: c.nodes };
  const name = token.source.slice(1);
  if (name === '') c.report('syntax/yaml', token.offset, tokenEnd(token), 'Give the anchor a name behind "&".');
  else c.anchors.set(name, anchored);
  return anchored;
}

export function closeAnchor(c: Composition, anchored: Anchored, node: TreeNode): void {
  anchored.node = node;
  anchored.size = c.nodes - anchored.size;
}

/**
 * The node that an alias names, with the alias's own span; its children keep theirs, and are shared rather than
 * copied. Null where the name is unknown, is that of a node around the alias, or would make the document too large.
 */
export function followAlias(c: Composition, token: CST.FlowScalar): TreeNode {
  const start = token.offset;
  const end = tokenEnd(token);
  const name = token.source.slice(1);
  const anchored = c.anchors.get(name);
  if (name === '') c.report('syntax/yaml', start, end, 'Name an anchor behind "*", or put the value in quotes.');
  else if (anchored === undefined) {
    c.report('syntax/yaml', start, end, `No anchor "&${name}" stands above. Define it, or put the value in quotes.`);
  } else if (anchored.node === undefined) {
    c.report('syntax/alias-expansion', start, end, `"*${name}" stands inside the value that it repeats. Remove it.`);
  } else if (c.aliasNodes + anchored.size > c.limits.aliasNodes) {
    const limit = c.limits.aliasNodes.toLocaleString('en');
    c.report(
      'syntax/alias-expansion',
      start,
      end,
      `The aliases of this document repeat more than ${limit} values. Write them out less often.`,
    );
  } else {
    c.aliasNodes += anchored.size;
    c.nodes += anchored.size;
    const { node } = anchored;
    return node.kind === 'scalar' ? { ...node, raw: token.source, start, end } : { ...node, start, end };
  }
  return { ...emptyScalar(c, start), raw: token.source, start, end };
}
