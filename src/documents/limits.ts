/** Bounds that keep the time and memory of reading one text in proportion to its length. */
export interface ParseLimits {
  /** Collections inside collections, counted from the root. */
  readonly depth: number;
  /** Nodes that all aliases of a document together may add to the tree. */
  readonly aliasNodes: number;
  /** Problems that are kept for one text; those after them say nothing new. */
  readonly problems: number;
}

export const DEFAULT_LIMITS: ParseLimits = { depth: 100, aliasNodes: 100_000, problems: 100 };
