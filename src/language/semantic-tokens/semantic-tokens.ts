import type { Position, Range, Span } from '../../text/position.ts';
import type { LanguageFile } from '../file.ts';
import { idTokens } from './id-tokens.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES, type TokenModifier, type TokenType } from './legend.ts';
import { wordTokens } from './word-tokens.ts';

/** A word with a meaning; it does not cross lines. */
export interface Token extends Span {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** Above this length, in UTF-16 code units, editors are given the tokens of what they show only. */
const LARGE = 300_000;

/** Whether a file is so large that only the tokens of a range are worth asking for. */
export function isLarge({ document }: LanguageFile): boolean {
  return document.text.length > LARGE;
}

/**
 * The ids, closed words and dates of a file or of a range of it, in the order of the text. Only values of properties
 * and words of prose: names of properties, comments and marks are left to the editor's own colours.
 */
export function semanticTokens(file: LanguageFile, range?: Range): Token[] {
  const { lines, text } = file.document;
  const within = range
    ? { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) }
    : { start: 0, end: text.length };
  const tokens = [...idTokens(file, within), ...wordTokens(file, within)]
    .filter(({ start, end }) => end > start && lines.positionAt(start).line === lines.positionAt(end).line)
    .sort((a, b) => a.start - b.start);
  let free = 0;
  return tokens.filter(({ start, end }) => {
    if (start < free) return false;
    free = end;
    return true;
  });
}

/** Tokens in the form of LSP 3.17: five numbers for each, its place relative to the one before. */
export function encodeTokens({ document }: LanguageFile, tokens: readonly Token[]): number[] {
  let last: Position = { line: 0, character: 0 };
  return tokens.flatMap(({ start, end, type, modifiers }) => {
    const { line, character } = document.lines.positionAt(start);
    const lines = line - last.line;
    const characters = lines === 0 ? character - last.character : character;
    last = { line, character };
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
    return [lines, characters, end - start, TOKEN_TYPES.indexOf(type), bits];
  });
}
