import type { CST } from 'yaml';
import type { TreeNode } from './tree.ts';
import { closeAnchor, followAlias, openAnchor } from './yaml-aliases.ts';
import { composeBlockMapping, composeBlockSequence } from './yaml-block.ts';
import type { Composition } from './yaml-composition.ts';
import { readEnd } from './yaml-end.ts';
import { composeFlow } from './yaml-flow.ts';
import { type Props, readProps } from './yaml-props.ts';
import { composeScalar, emptyScalar } from './yaml-scalar.ts';

/** The tree of a document of the library's tokens; undefined when it holds nothing. */
export function composeDocument(c: Composition, document: CST.Document): TreeNode | undefined {
  const { start, value, end } = document;
  const props = readProps(c, start, {
    indicator: 'doc-start',
    flow: false,
    next: value,
    offset: document.offset,
    parentIndent: 0,
    startOnNewline: true,
  });
  if (props.indicator && !props.newline && (value?.type === 'block-map' || value?.type === 'block-seq')) {
    c.reject({ offset: value.offset }, 'Start this on the line below "---".');
  }
  if (value?.type === 'block-scalar') c.rootBlock = value;
  const root = value || props.anchor || props.tag ? composeNode(c, value, props) : undefined;
  readEnd(c, end, false);
  return root;
}

function composeNode(c: Composition, token: CST.Token | null | undefined, props: Props): TreeNode {
  const anchored = props.anchor && openAnchor(c, props.anchor);
  const node = composeContent(c, token, props);
  if (anchored) closeAnchor(c, anchored, node);
  return node;
}

function composeContent(c: Composition, token: CST.Token | null | undefined, props: Props): TreeNode {
  const tag = props.tag?.source;
  if (!token) return emptyScalar(c, props.emptyAt, tag);
  switch (token.type) {
    case 'alias':
      if (props.anchor || props.tag) c.reject(token, 'An alias can have neither anchor nor tag. Remove them.');
      readEnd(c, token.end);
      return followAlias(c, token);
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'block-scalar':
      return composeScalar(c, token, tag);
    case 'block-map':
      return composeBlockMapping(c, token, composeNode);
    case 'block-seq':
      return composeBlockSequence(c, token, props, composeNode);
    case 'flow-collection':
      return composeFlow(c, token, composeNode);
    default:
      rejectUnplaced(c, token);
      return emptyScalar(c, token.offset, tag);
  }
}

/** Rejects a token that the library could not place. */
export function rejectUnplaced(c: Composition, token: CST.Token): void {
  const source = 'source' in token ? token.source : '';
  const message =
    source === '-'
      ? 'A list cannot start on the line of its key. Put "-" on a line of its own below the key.'
      : 'This does not belong here. Remove it, or quote the value.';
  c.reject({ offset: token.offset, source }, message);
}
