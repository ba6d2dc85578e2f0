import type { MappingEntry, MappingNode, ScalarNode, TreeNode } from './tree.ts';

/** A place in a tree: a value, with the key that it stands behind where it is a mapping's. */
export interface Located {
  readonly key?: ScalarNode;
  readonly value: TreeNode;
}

/** One reference token of a JSON Pointer (RFC 6901), escaped. */
export function escapePointer(token: string): string {
  return token.includes('~') || token.includes('/') ? token.replaceAll('~', '~0').replaceAll('/', '~1') : token;
}

/** A pointer extended by keys and indices: `joinPointer('/risks', 0, 'title')` → `/risks/0/title`. */
export function joinPointer(pointer: string, ...tokens: readonly (string | number)[]): string {
  return tokens.reduce<string>((joined, token) => `${joined}/${escapePointer(String(token))}`, pointer);
}

/** The keys and indices of a pointer, unescaped; none for the empty pointer. */
export function splitPointer(pointer: string): string[] {
  if (pointer === '') return [];
  const tokens = pointer.slice(pointer.startsWith('/') ? 1 : 0).split('/');
  return tokens.map((token) => (token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token));
}

/** The entry of a mapping by its key. */
export function entryOf(mapping: MappingNode, key: string): MappingEntry | undefined {
  return mapping.entries.find((entry) => entry.key.value === key);
}

/** The node that a pointer names; undefined when there is none. */
export function nodeAt(root: TreeNode | undefined, pointer: string): Located | undefined {
  const { located, rest } = walk(root, pointer);
  return rest === 0 ? located : undefined;
}

/** The deepest node along a pointer that exists; undefined only without a tree. */
export interface Nearest extends Located {
  /** Pointer of the node found. */
  readonly pointer: string;
  /** True when it is the node that was asked for. */
  readonly exact: boolean;
  /**
   * The best place to show that something in the node is missing: the key it stands behind, else its first key,
   * else the node.
   */
  readonly anchor: TreeNode;
}

/**
 * The deepest node along a pointer that exists, and where to say that what was asked for is missing.
 */
export function nearest(root: TreeNode | undefined, pointer: string): Nearest | undefined {
  const { located, rest, keys } = walk(root, pointer);
  if (located === undefined) return undefined;
  const found = rest === 0 ? keys : keys.slice(0, -rest);
  return { ...located, pointer: joinPointer('', ...found), exact: rest === 0, anchor: anchorOf(located) };
}

function anchorOf({ key, value }: Located): TreeNode {
  if (key !== undefined) return key;
  if (value.kind === 'mapping') return value.entries[0]?.key ?? value;
  return value;
}

interface Walk {
  readonly located: Located | undefined;
  /** Tokens that lead nowhere. */
  readonly rest: number;
  readonly keys: readonly string[];
}

function walk(root: TreeNode | undefined, pointer: string): Walk {
  const keys = splitPointer(pointer);
  let located: Located | undefined = root && { value: root };
  for (const [index, key] of keys.entries()) {
    const next = located && childOf(located.value, key);
    if (next === undefined) return { located, rest: keys.length - index, keys };
    located = next;
  }
  return { located, rest: 0, keys };
}

function childOf(node: TreeNode, key: string): Located | undefined {
  if (node.kind === 'mapping') {
    const entry = entryOf(node, key);
    return entry && { key: entry.key, value: entry.value };
  }
  if (node.kind === 'sequence' && /^(?:0|[1-9]\d*)$/.test(key)) {
    const item = node.items[Number(key)];
    return item && { value: item };
  }
  return undefined;
}

/** What stands at an offset. */
export interface PathAt {
  /** Of the value whose key or text is there, or of the collection in whose gap the offset lies. */
  readonly pointer: string;
  readonly at: 'key' | 'value' | 'gap';
  readonly node: TreeNode;
}

/**
 * The innermost node at an offset; both ends of a span count as inside, as a cursor behind a word is at the word.
 * `gap` is white space, a comment or punctuation between the parts of a collection. Undefined outside the tree.
 */
export function pathAt(root: TreeNode | undefined, offset: number): PathAt | undefined {
  if (root === undefined || offset < root.start || offset > root.end) return undefined;
  let node = root;
  let pointer = '';
  for (;;) {
    if (node.kind === 'scalar') return { pointer, at: 'value', node };
    const step: { key: string; value: TreeNode } | PathAt | undefined =
      node.kind === 'mapping' ? intoMapping(node, pointer, offset) : intoItems(node.items, offset);
    if (step === undefined) return { pointer, at: 'gap', node };
    if ('at' in step) return step;
    pointer = joinPointer(pointer, step.key);
    node = step.value;
  }
}

function intoMapping(
  node: MappingNode,
  pointer: string,
  offset: number,
): { key: string; value: TreeNode } | PathAt | undefined {
  // Merged entries and children of aliases stand elsewhere: only what lies inside the mapping can be at an offset in it.
  const inside = node.entries.filter((entry) => entry.start >= node.start && entry.end <= node.end);
  for (const { key, value } of inside) {
    const name = String(key.value);
    if (offset >= key.start && offset <= key.end) return { pointer: joinPointer(pointer, name), at: 'key', node: key };
    if (offset >= value.start && offset <= value.end) return { key: name, value };
  }
  return undefined;
}

function intoItems(items: readonly TreeNode[], offset: number): { key: string; value: TreeNode } | undefined {
  const index = items.findIndex((item) => offset >= item.start && offset <= item.end);
  const value = items[index];
  return value && { key: String(index), value };
}
