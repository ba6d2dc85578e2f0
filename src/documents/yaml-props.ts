import type { CST } from 'yaml';
import type { Composition } from './yaml-composition.ts';

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
  const { indicator: expected, flow, next } = context;
  let indicator: CST.SourceToken | undefined;
  let anchor: CST.SourceToken | undefined;
  let tag: CST.SourceToken | undefined;
  let comma: CST.SourceToken | undefined;
  let tab: CST.SourceToken | undefined;
  let newline = false;
  let newlineAfterProp = false;
  let lineStart = context.startOnNewline;
  let spaced = context.startOnNewline;
  let needsSpace = false;
  let emptyAt = context.offset;
  let end = context.offset;
  for (const token of tokens) {
    if (needsSpace && token.type !== 'space' && token.type !== 'newline' && token.type !== 'comma') {
      c.reject(token, 'Put a space between the tag or anchor and what follows.');
    }
    needsSpace = false;
    if (tab !== undefined && lineStart && token.type !== 'comment' && token.type !== 'newline') reportTab(c, tab);
    tab = undefined;
    switch (token.type) {
      case 'space':
        if (!flow && !(expected === 'doc-start' && next?.type === 'flow-collection') && token.source.includes('\t')) {
          tab = token;
        }
        if (!spaced) emptyAt = token.offset + 1;
        spaced = true;
        break;
      case 'comment':
        if (!spaced) reportComment(c, token);
        c.comment(token);
        lineStart = false;
        break;
      case 'newline':
        lineStart = true;
        spaced = true;
        newline = true;
        if (anchor !== undefined || tag !== undefined) newlineAfterProp = true;
        break;
      case 'anchor':
        if (anchor !== undefined) {
          c.reject(token, 'A value can have one anchor only. Remove this one.');
        }
        anchor = token;
        lineStart = spaced = false;
        needsSpace = true;
        emptyAt = tokenEnd(token);
        break;
      case 'tag':
        if (tag !== undefined) {
          c.reject(token, 'A value can have one tag only. Remove this one.');
        }
        tag = token;
        lineStart = spaced = false;
        needsSpace = true;
        emptyAt = tokenEnd(token);
        break;
      case expected:
        if (anchor !== undefined || tag !== undefined) {
          c.reject(token, `Put the anchor or tag behind “${token.source}”.`);
        }
        if (indicator !== undefined) {
          c.reject(token, `“${token.source}” does not belong here. Remove it.`);
        }
        indicator = token;
        lineStart = expected === 'seq-item-ind' || expected === 'explicit-key-ind';
        spaced = false;
        emptyAt = tokenEnd(token);
        break;
      case 'comma':
        if (flow) {
          if (comma !== undefined) {
            c.reject(token, 'An item is missing before this comma. Remove it.');
          }
          comma = token;
          lineStart = spaced = false;
          emptyAt = tokenEnd(token);
          break;
        }
        reportUnexpected(c, token);
        lineStart = spaced = false;
        break;
      default:
        reportUnexpected(c, token);
        lineStart = spaced = false;
    }
    end = tokenEnd(token);
  }
  if (needsSpace && next && next.type !== 'comma' && !(next.type === 'scalar' && next.source === '')) {
    c.report('syntax/yaml', next.offset, next.offset + 1, 'Put a space between the tag or anchor and what follows.');
  }
  if (tab !== undefined) {
    const indents = lineStart && tab.indent <= context.parentIndent;
    if (indents || next?.type === 'block-map' || next?.type === 'block-seq') reportTab(c, tab);
  }
  return { indicator, anchor, tag, comma, newline, newlineAfterProp, end, emptyAt };
}

/** Reads the tokens between a node and the end of its line. */
export function readEnd(c: Composition, tokens: readonly CST.SourceToken[] | undefined, needsSpace = true): void {
  if (tokens === undefined) return;
  let spaced = !needsSpace;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (token.type === 'space' || token.type === 'newline') spaced = true;
    else if (token.type === 'comment') {
      if (!spaced) reportComment(c, token);
      c.comment(token);
    } else {
      let last = token;
      for (; i + 1 < tokens.length; i++) {
        const following = tokens[i + 1];
        if (following === undefined || following.type === 'newline' || following.type === 'comment') break;
        if (following.type !== 'space') last = following;
      }
      const message = 'This does not belong behind the value. Remove it, or quote the whole value.';
      c.report('syntax/yaml', token.offset, tokenEnd(last), message);
    }
  }
}

export function tokenEnd(token: { readonly offset: number; readonly source: string }): number {
  return token.offset + token.source.length;
}

function reportTab(c: Composition, token: CST.SourceToken): void {
  const first = token.offset + token.source.indexOf('\t');
  let end = first;
  while (c.text[end] === '\t') end++;
  c.tabIndented = true;
  c.report('syntax/tab-indentation', first, end, 'A tab cannot indent YAML. Use spaces.');
}

function reportComment(c: Composition, token: CST.SourceToken): void {
  c.report(
    'syntax/yaml',
    token.offset,
    token.offset + 1,
    'Put a space before “#” to start a comment, or quote the value.',
  );
}

function reportUnexpected(c: Composition, token: CST.SourceToken): void {
  if (token.type === 'seq-item-ind') {
    c.reject(token, 'A list item cannot stand among the keys of a mapping. Give the list a key.');
    return;
  }
  const what = token.source.trim().split('\n', 1)[0]?.slice(0, 20) ?? '';
  c.reject(token, `“${what}” does not belong here. Remove it, or quote the value.`);
}
