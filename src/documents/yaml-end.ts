import type { CST } from 'yaml';
import type { Composition } from './yaml-composition.ts';

export function tokenEnd(token: { readonly offset: number; readonly source: string }): number {
  return token.offset + token.source.length;
}

/** Reads the tokens between a node and the end of its line, reporting all but white space and comments. */
export function readEnd(c: Composition, tokens: readonly CST.SourceToken[] | undefined, needsSpace = true): void {
  if (tokens === undefined) return;
  let spaced = !needsSpace;
  let stray: { readonly start: number; end: number } | undefined;
  const reject = () => {
    const message = 'This does not belong behind the value. Remove it, or quote the whole value.';
    if (stray !== undefined) c.report('syntax/yaml', stray.start, stray.end, message);
    stray = undefined;
  };
  for (const token of tokens) {
    switch (token.type) {
      case 'space':
        spaced = true;
        break;
      case 'newline':
        spaced = true;
        reject();
        break;
      case 'comment':
        if (!spaced) rejectComment(c, token);
        c.comment(token);
        reject();
        break;
      default:
        stray ??= { start: token.offset, end: token.offset };
        stray.end = tokenEnd(token);
    }
  }
  reject();
}

/** Rejects a comment that follows something without a space. */
export function rejectComment(c: Composition, token: CST.SourceToken): void {
  c.reject({ offset: token.offset }, 'Put a space before "#" to start a comment, or quote the value.');
}
