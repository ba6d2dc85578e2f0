import type { CST } from 'yaml';
import type { ScalarNode } from './tree.ts';
import { closeAnchor, followAlias, openAnchor } from './yaml-aliases.ts';
import type { Composition } from './yaml-composition.ts';
import { readEnd, tokenEnd } from './yaml-end.ts';
import type { Props } from './yaml-props.ts';
import { composeKeyScalar } from './yaml-scalar.ts';

/** The key of an entry, always a string; undefined where there is none, or a mapping or list stands in its place. */
export function composeKey(c: Composition, token: CST.Token | null | undefined, props: Props): ScalarNode | undefined {
  switch (token?.type) {
    case undefined:
      return undefined;
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'block-scalar': {
      const anchored = props.anchor && openAnchor(c, props.anchor);
      const key = composeKeyScalar(c, token);
      if (anchored) closeAnchor(c, anchored, key);
      return key;
    }
    case 'alias': {
      readEnd(c, token.end);
      const node = followAlias(c, token);
      if (node.kind === 'scalar') return { ...node, value: typeof node.value === 'string' ? node.value : node.raw };
      c.reject(token, 'A key must be a text, and this alias names a mapping or list.');
      return undefined;
    }
    default:
  }
  if (!token) return undefined;
  rejectKey(c, token);
  return undefined;
}

const ITEM_AMONG_KEYS = 'A list item cannot stand among the keys of a mapping. Give the list a key.';

function rejectKey(c: Composition, token: CST.Token): void {
  switch (token.type) {
    case 'flow-collection': {
      const end = token.end[0] ? tokenEnd(token.end[0]) : token.offset + 1;
      c.report('syntax/yaml', token.offset, end, 'A key must be a text. Put it in quotes.');
      break;
    }
    case 'block-seq':
      c.reject({ offset: token.offset }, ITEM_AMONG_KEYS);
      break;
    case 'error':
      c.reject(
        token,
        token.source === '-' ? ITEM_AMONG_KEYS : 'This does not belong here. Remove it, or quote the value.',
      );
      break;
    default:
      c.reject({ offset: token.offset }, 'A key must be a text.');
  }
}

/** Reports a key that is not aligned with the keys beside it, or that does not stand on one line. */
export function checkImplicitKey(c: Composition, key: CST.Token, props: Props, indent: number): void {
  if (key.type !== 'block-seq') checkAlignment(c, key, indent);
  const prop = props.anchor ?? props.tag;
  if (props.newlineAfterProp && prop) c.reject(prop, 'An anchor or tag must stand on the line of its key.');
  else if (spansLines(c, key)) c.reject({ offset: key.offset }, 'A key must stand on a single line.');
}

/** Reports what is not aligned with the keys beside it. */
export function checkAlignment(c: Composition, token: CST.Token, indent: number): void {
  if (!('indent' in token) || token.indent === indent) return;
  const message = 'This key is indented differently from the keys beside it. Align it with them.';
  c.reject(token, isItemWithoutSpace(token) ? SPACE_MISSING : message);
}

/** Reports a key without a colon behind it. */
export function rejectBareKey(c: Composition, key: CST.Token): void {
  const message = 'Put ":" behind this to make it a key, or indent it as part of the value above.';
  c.reject(key, isItemWithoutSpace(key) ? SPACE_MISSING : message);
}

function isItemWithoutSpace(token: CST.Token): boolean {
  return token.type === 'scalar' && /^-[^-\s]/.test(token.source);
}

const SPACE_MISSING = 'Put a space behind "-" to make this an item of a list.';

function spansLines(c: Composition, key: CST.Token): boolean {
  switch (key.type) {
    case 'flow-collection':
      return c.text.slice(key.offset, key.end[0]?.offset ?? key.offset).includes('\n');
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return key.source.includes('\n');
    case 'block-scalar':
      return true;
    default:
      return false;
  }
}
