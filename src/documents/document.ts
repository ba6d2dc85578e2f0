import type { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/position.ts';
import type { TreeNode } from './tree.ts';

/** Stable codes of what can be wrong with a text before anything is known of its meaning. */
export type SyntaxCode =
  | 'syntax/yaml'
  | 'syntax/duplicate-key'
  | 'syntax/multiple-documents'
  | 'syntax/unclosed-front-matter'
  | 'syntax/too-deep'
  | 'syntax/alias-expansion'
  | 'syntax/invalid-utf8'
  | 'syntax/tab-indentation';

export interface SyntaxProblem extends Span {
  readonly code: SyntaxCode;
  /** Says what is wrong and what to do. */
  readonly message: string;
}

/** A heading of a Markdown body and the text under it, up to the next heading of the same or a higher level. */
export interface Section {
  /** The heading's text without marks (`## **Context**` → `Context`). */
  readonly heading: string;
  readonly level: number;
  /** Span of the whole heading line(s). */
  readonly headingSpan: Span;
  /** Span of the content under the heading, without leading and trailing blank lines; zero width when empty. */
  readonly content: Span;
}

/** A bullet or numbered list item: its text (first paragraph) and where that stands. */
export interface ListItem extends Span {
  readonly text: string;
}

/** The prose of a Markdown file, behind its front matter. */
export interface MarkdownBody extends Span {
  readonly sections: readonly Section[];
}

/** `portolan-ignore-next-line CODE -- reason`, in a YAML comment or an HTML comment. */
export interface Suppression extends Span {
  /** The line (from 0) whose findings are silenced. */
  readonly line: number;
  readonly codes: readonly string[];
  /** Undefined when none was given, which is itself a finding. */
  readonly reason: string | undefined;
}

/**
 * A source text and what can be known of it without its meaning. Nothing changes it but the parsing of its next version
 * (`previous` of `parseDocument`), which uses it up: hold on to the file, not to one reading of it.
 */
export interface SourceDocument {
  readonly uri: string;
  /** The editor's version; 0 for a file that no editor has open. */
  readonly version: number;
  readonly text: string;
  readonly lines: LineIndex;
  readonly format: 'yaml' | 'markdown';
  /** Undefined when the text holds no YAML at all (an empty file, Markdown without front matter). */
  readonly root: TreeNode | undefined;
  /** Span of the YAML: the whole text, or the front matter between its fences. Undefined when there is none. */
  readonly yaml: Span | undefined;
  /** Undefined in a YAML file. */
  readonly body: MarkdownBody | undefined;
  readonly problems: readonly SyntaxProblem[];
  readonly suppressions: readonly Suppression[];
}

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
