import type { Span } from '../text/position.ts';

/**
 * The positioned tree: what a YAML text (or front matter) says, with the span of every key and value in the
 * whole source text. Aliases are already followed (an aliased value keeps the span of the alias), merge keys
 * (`<<`) are applied, and a value that is missing (`title:`) is a null scalar of zero width behind its key.
 *
 * Spans are nested and ordered, with two exceptions: what an alias holds is shared with its anchor and stands there,
 * and so do merged entries, which come behind a mapping's own. Of equal keys only the first is in the tree.
 */
export type TreeNode = MappingNode | SequenceNode | ScalarNode;

/** How a scalar is written; `prose` is a section of a Markdown body that supplies a property's value. */
export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'block' | 'prose';

export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The text as written, without quotes' interpretation. */
  readonly raw: string;
  readonly style: ScalarStyle;
}

export interface MappingEntry extends Span {
  readonly key: ScalarNode;
  readonly value: TreeNode;
}

export interface MappingNode extends Span {
  readonly kind: 'mapping';
  readonly entries: readonly MappingEntry[];
  /** Written as `{a: 1}`. */
  readonly flow: boolean;
}

export interface SequenceNode extends Span {
  readonly kind: 'sequence';
  readonly items: readonly TreeNode[];
  /** Written as `[a, b]`. */
  readonly flow: boolean;
}
