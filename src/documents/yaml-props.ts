import type { CST } from 'yaml';
import type { TreeNode } from './tree.ts';
import type { Composition } from './yaml-composition.ts';
import { rejectComment, tokenEnd } from './yaml-end.ts';

/** What stands before a node: its indicator (`-`, `?`, `:`), anchor and tag. */
export interface Props {
  readonly indicator: CST.SourceToken | undefined;
  readonly anchor: CST.SourceToken | undefined;
  readonly tag: CST.SourceToken | undefined;
  readonly comma: CST.SourceToken | undefined;
  /** A line break is among them. */
  readonly newline: boolean;
  /** A line break follows the anchor or tag. */
  readonly newlineAfterProp: boolean;
  /** Behind the last token. */
  readonly end: number;
  /** Where a node that is missing would stand: behind the indicator, anchor or tag and one space. */
  readonly emptyAt: number;
}

/** Composes any node; collections are given it for what they hold. */
export type ComposeNode = (c: Composition, token: CST.Token | null | undefined, props: Props) => TreeNode;

export interface PropsContext {
  readonly indicator: 'doc-start' | 'seq-item-ind' | 'explicit-key-ind' | 'map-value-ind';
  readonly flow: boolean;
  /** The token behind these. */
  readonly next: CST.Token | null | undefined;
  /** Where they start. */
  readonly offset: number;
  /** Indentation of the collection around them. */
  readonly parentIndent: number;
  readonly startOnNewline: boolean;
}

/** Reads the tokens before a node, reporting what does not belong there. */
export function readProps(c: Composition, tokens: readonly CST.SourceToken[], context: PropsContext): Props {
  const reader = new PropsReader(c, context);
  for (const token of tokens) reader.take(token);
  if (tokens.length > 0) reader.finish();
  return reader;
}

const SPACE_MISSING = 'Put a space between the tag or anchor and what follows.';

class PropsReader implements Props {
  indicator: CST.SourceToken | undefined;
  anchor: CST.SourceToken | undefined;
  tag: CST.SourceToken | undefined;
  comma: CST.SourceToken | undefined;
  newline = false;
  newlineAfterProp = false;
  end: number;
  emptyAt: number;
  readonly #composition: Composition;
  readonly #context: PropsContext;
  /** Only indentation stands before the next token on its line. */
  #lineStart: boolean;
  /** White space stands right before the next token. */
  #spaced: boolean;
  #needsSpace = false;
  /** White space with a tab right before the next token. */
  #tab: CST.SourceToken | undefined;

  constructor(composition: Composition, context: PropsContext) {
    this.#composition = composition;
    this.#context = context;
    this.#lineStart = context.startOnNewline;
    this.#spaced = context.startOnNewline;
    this.end = context.offset;
    this.emptyAt = context.offset;
  }

  take(token: CST.SourceToken): void {
    const { type } = token;
    if (this.#needsSpace && type !== 'space' && type !== 'newline' && type !== 'comma') {
      this.#composition.reject(token, SPACE_MISSING);
    }
    this.#needsSpace = false;
    if (this.#tab && this.#lineStart && type !== 'comment' && type !== 'newline') this.#rejectTab(this.#tab);
    this.#tab = undefined;
    this.#place(token);
    this.end = tokenEnd(token);
  }

  /** Call behind the last token. */
  finish(): void {
    const { next, parentIndent } = this.#context;
    if (this.#needsSpace && next && next.type !== 'comma' && !(next.type === 'scalar' && next.source === '')) {
      this.#composition.reject({ offset: next.offset }, SPACE_MISSING);
    }
    if (this.#tab === undefined) return;
    const indents = this.#lineStart && this.#tab.indent <= parentIndent;
    if (indents || next?.type === 'block-map' || next?.type === 'block-seq') this.#rejectTab(this.#tab);
  }

  #place(token: CST.SourceToken): void {
    switch (token.type) {
      case 'space':
        if (token.source.includes('\t') && !this.#mayHoldTabs()) this.#tab = token;
        if (!this.#spaced) this.emptyAt = token.offset + 1;
        this.#spaced = true;
        break;
      case 'newline':
        this.#lineStart = true;
        this.#spaced = true;
        this.newline = true;
        if (this.anchor ?? this.tag) this.newlineAfterProp = true;
        break;
      case 'comment':
        if (!this.#spaced) rejectComment(this.#composition, token);
        this.#composition.comment(token);
        this.#lineStart = false;
        break;
      case 'anchor':
      case 'tag':
        if (this[token.type])
          this.#composition.reject(token, `A value can have one ${token.type} only. Remove this one.`);
        this[token.type] = token;
        this.#needsSpace = true;
        this.#mark(token);
        break;
      case this.#context.indicator:
        this.#indicate(token);
        break;
      default:
        if (token.type === 'comma' && this.#context.flow) this.#separate(token);
        else this.#rejectUnexpected(token);
    }
  }

  /** In brackets, and before them at the start of a document, tabs are white space like any other. */
  #mayHoldTabs(): boolean {
    const { flow, indicator, next } = this.#context;
    return flow || (indicator === 'doc-start' && next?.type === 'flow-collection');
  }

  #indicate(token: CST.SourceToken): void {
    if (this.anchor ?? this.tag) {
      this.#composition.reject(token, `Put the anchor or tag behind "${token.source}".`);
    }
    if (this.indicator) this.#composition.reject(token, `"${token.source}" does not belong here. Remove it.`);
    this.indicator = token;
    this.#mark(token);
    this.#lineStart = token.type === 'seq-item-ind' || token.type === 'explicit-key-ind';
  }

  #separate(comma: CST.SourceToken): void {
    if (this.comma) this.#composition.reject(comma, 'An item is missing before this comma. Remove it.');
    this.comma = comma;
    this.#mark(comma);
  }

  /** A node that is missing would stand behind this token. */
  #mark(token: CST.SourceToken): void {
    this.emptyAt = tokenEnd(token);
    this.#lineStart = false;
    this.#spaced = false;
  }

  #rejectUnexpected(token: CST.SourceToken): void {
    this.#lineStart = false;
    this.#spaced = false;
    const what = token.source.trim().split('\n', 1)[0]?.slice(0, 20) ?? '';
    const message =
      token.type === 'seq-item-ind'
        ? 'A list item cannot stand among the keys of a mapping. Give the list a key.'
        : `"${what}" does not belong here. Remove it, or quote the value.`;
    this.#composition.reject(token, message);
  }

  #rejectTab(token: CST.SourceToken): void {
    const c = this.#composition;
    const first = token.offset + token.source.indexOf('\t');
    let end = first;
    while (c.text[end] === '\t') end++;
    c.tabIndented = true;
    c.report('syntax/tab-indentation', first, end, 'A tab cannot indent YAML. Use spaces.');
  }
}
