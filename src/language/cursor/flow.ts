import type { Span } from '../../text/position.ts';

/** Where in a flow collection (`{a: 1}`, `[a, b]`) an offset lies. */
export interface FlowPlace {
  /** Keys and indices from the outermost flow collection to the mapping (at a key) or the value. */
  readonly path: readonly string[];
  readonly at: 'key' | 'value';
  /** The other keys of the mapping; none at a value. */
  readonly keys: readonly string[];
  /** The word at the offset, without quotes; zero width where none is. */
  readonly word: Span;
  readonly quote: '' | '"' | "'";
  /** Whether a colon follows the word. */
  readonly colon: boolean;
  /** Whether the offset directly follows a colon or comma, so that a space has to come first. */
  readonly tight: boolean;
}

interface Level {
  readonly bracket: '{' | '[';
  keys: string[];
  key: string | undefined;
  index: number;
}

interface Token extends Span {
  readonly sign: string;
}

/** Longest stretch that is read behind the offset for keys that follow. */
const LOOK_AHEAD = 4000;

/**
 * Reads from the bracket that opens the outermost collection to an offset.
 * @returns undefined when the collection is closed before the offset, or the offset lies in a comment
 */
export function flowAt(text: string, start: number, offset: number, limit: number): FlowPlace | undefined {
  const levels: Level[] = [];
  let previous: Token | undefined;
  const end = Math.min(limit, offset + LOOK_AHEAD);
  for (const token of tokens(text, start, end)) {
    const isBehind = token.start > offset || (token.start === offset && isPunctuation(token));
    if (isBehind) return describe(text, levels, undefined, previous, offset, end);
    if (isPunctuation(token)) {
      apply(levels, token.sign);
      if (levels.length === 0) return undefined;
    } else if (offset <= token.end) {
      return token.sign === '#' ? undefined : describe(text, levels, token, previous, offset, end);
    } else if (token.sign !== '#') takeWord(text, levels, token);
    previous = token;
  }
  return levels.length > 0 ? describe(text, levels, undefined, previous, offset, end) : undefined;
}

function describe(
  text: string,
  levels: readonly Level[],
  token: Token | undefined,
  previous: Token | undefined,
  offset: number,
  end: number,
): FlowPlace | undefined {
  const level = levels.at(-1);
  if (level === undefined) return undefined;
  // Behind a value a comma has to come first.
  if (token === undefined && !'{[,:'.includes(previous?.sign ?? '{')) return undefined;
  const at = level.bracket === '{' && level.key === undefined ? 'key' : 'value';
  const quote = token?.sign === '"' || token?.sign === "'" ? token.sign : '';
  const word = token ? inside(text, token, quote) : { start: offset, end: offset };
  if (offset < word.start || offset > word.end) return undefined;
  const rest = token?.end ?? offset;
  const path = levels.slice(0, -1).map(segmentOf);
  return {
    path: at === 'key' ? path : [...path, segmentOf(level)],
    at,
    keys: at === 'key' ? [...level.keys, ...keysBehind(text, rest, end)] : [],
    word,
    quote,
    colon: /^[ \t]*:/.test(text.slice(rest, rest + 20)),
    tight: token === undefined && (previous?.sign === ':' || previous?.sign === ',') && previous.end === offset,
  };
}

function segmentOf({ bracket, key, index }: Level): string {
  return bracket === '[' ? String(index) : (key ?? '');
}

function apply(levels: Level[], sign: string): void {
  const level = levels.at(-1);
  if (sign === '{' || sign === '[') levels.push({ bracket: sign, keys: [], key: undefined, index: 0 });
  else if (sign === '}' || sign === ']') levels.pop();
  else if (level && sign === ',') {
    level.key = undefined;
    level.index++;
  }
}

/** A word in a mapping without a key before it is one. */
function takeWord(text: string, levels: readonly Level[], token: Token): void {
  const level = levels.at(-1);
  if (level?.bracket !== '{' || level.key !== undefined) return;
  const { start, end } = inside(text, token, token.sign);
  level.key = text.slice(start, end);
  level.keys.push(level.key);
}

/** Keys of the same mapping behind an offset. */
function keysBehind(text: string, offset: number, end: number): string[] {
  const keys: string[] = [];
  let depth = 0;
  let isKey = false;
  for (const token of tokens(text, offset, end)) {
    if (token.sign === '{' || token.sign === '[') depth++;
    else if (token.sign === '}' || token.sign === ']') {
      if (--depth < 0) break;
    } else if (depth > 0) continue;
    else if (token.sign === ',') isKey = true;
    else if (isKey && !isPunctuation(token)) {
      const { start, end: last } = inside(text, token, token.sign);
      keys.push(text.slice(start, last));
      isKey = false;
    }
  }
  return keys;
}

function isPunctuation({ sign }: Token): boolean {
  return sign.length === 1 && '{}[],:'.includes(sign);
}

/** The word without its quotes. */
function inside(text: string, { start, end }: Span, sign: string): Span {
  if (sign !== '"' && sign !== "'") return { start, end };
  return { start: start + 1, end: end - start > 1 && text[end - 1] === sign ? end - 1 : end };
}

const TOKEN =
  /\s+|([{}[\],])|(:)(?=[\s,{}[\]]|$)|(#)[^\r\n]*|(")(?:\\.|[^"\\\r\n])*"?|(')(?:''|[^'\r\n])*'?|(?:(?!:(?:[\s,{}[\]]|$)|\s+#|[ \t]*(?:[\r\n]|$))[^{}[\],])+/y;

function* tokens(text: string, from: number, end: number): Generator<Token> {
  TOKEN.lastIndex = from;
  for (let at = from; at < end; ) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null || match[0] === '') return;
    const [all, bracket, colon, comment, double, single] = match;
    at += all.length;
    if (/^\s/.test(all)) continue;
    const start = at - all.length;
    const length = all.trimEnd().length;
    yield { sign: bracket ?? colon ?? comment ?? double ?? single ?? 'word', start, end: start + length };
  }
}
