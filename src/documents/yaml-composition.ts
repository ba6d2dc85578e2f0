import type { CST } from 'yaml';
import type { Span } from '../text/position.ts';
import type { ParseLimits, SyntaxCode, SyntaxProblem } from './document.ts';
import { visibleSpan } from './spans.ts';
import type { TreeNode } from './tree.ts';

/** An anchored node; `node` is undefined while the node is still being composed. */
export interface Anchored {
  node: TreeNode | undefined;
  /** Nodes in it, those of followed aliases included. */
  size: number;
}

/** What is gathered while the tokens of one region become a tree. */
export class Composition {
  readonly problems: SyntaxProblem[] = [];
  readonly comments: Span[] = [];
  readonly anchors = new Map<string, Anchored>();
  /** Nodes so far, those of followed aliases included. */
  nodes = 0;
  /** Of these, the ones that aliases added. */
  aliasNodes = 0;
  /** The quote that the region never closes. */
  unclosedQuote: '"' | "'" | undefined;
  /** Offset of a quote, bracket or text block's header that swallows the keys below it. */
  runaway: number | undefined;
  /** The document is this text block; only there its lines need no indentation. */
  rootBlock: CST.BlockScalar | undefined;
  /** Tabs stand where only spaces can indent. */
  tabIndented = false;

  readonly text: string;
  readonly region: Span;
  readonly limits: ParseLimits;

  constructor(text: string, region: Span, limits: ParseLimits) {
    this.text = text;
    this.region = region;
    this.limits = limits;
  }

  /** Notes a problem. What lies behind the region is text that recovery added, and no problem. */
  report(code: SyntaxCode, start: number, end: number, message: string): void {
    if (start > this.region.end || this.problems.length >= this.limits.problems) return;
    this.problems.push({ code, message, ...visibleSpan(this.text, start, Math.min(end, this.region.end)) });
  }

  /** The token is part of what recovery added behind the region. */
  isBeyond(token: { readonly offset: number } | null | undefined): boolean {
    return token !== null && token !== undefined && token.offset > this.region.end;
  }

  /** Notes that a token is no good YAML; one that holds others is shown by its first character. */
  reject(token: { readonly offset: number; readonly source?: string }, message: string): void {
    this.report('syntax/yaml', token.offset, token.offset + (token.source?.length || 1), message);
  }

  /** Keeps the comments that may speak to Portolan. */
  comment(token: { readonly offset: number; readonly source: string }): void {
    if (token.source.includes('portolan-ignore')) {
      this.comments.push({ start: token.offset, end: token.offset + token.source.length });
    }
  }
}
