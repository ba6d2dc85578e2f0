import type { Span } from '../../text/position.ts';

/** A key as it is written. */
export interface LineKey extends Span {
  /** Without quotes. */
  readonly name: string;
  /** Offset of the colon behind it. */
  readonly colon: number;
}

/** A line of block-style YAML taken apart. Columns count from the line's start, offsets from the text's. */
export interface YamlLine extends Span {
  readonly indent: number;
  /** Columns of the `-` that open list items on this line, outermost first. */
  readonly dashes: readonly number[];
  /** Offset and column of what stands behind indentation and dashes. */
  readonly content: number;
  readonly column: number;
  readonly key: LineKey | undefined;
  /** The value behind the key, or the content where there is no key; without anchor, tag and comment. */
  readonly value: Span;
  /** Offset of the `#` that starts a comment. */
  readonly comment: number | undefined;
}

const QUOTED_KEY = /(["'])((?:\\.|''|(?!\1).)*)\1(?=[ \t]*:(?:[ \t]|$))/y;

const PLAIN_KEY = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|[-?:](?=\S))(?:(?!:(?:[ \t]|$)|[ \t]#).)*(?=:(?:[ \t]|$))/y;
const PROPERTIES = /(?:[&!]\S*(?:[ \t]+|$))*/y;

/** @param start offset of the line @param end offset of its end, without the line break */
export function readLine(text: string, start: number, end: number): YamlLine {
  const line = text.slice(start, end);
  let at = skipBlanks(line, 0);
  const indent = at;
  const dashes: number[] = [];
  while (line[at] === '-' && (at + 1 >= line.length || isBlank(line[at + 1]))) {
    dashes.push(at);
    at = skipBlanks(line, at + 1);
  }
  const key = readKey(line, at);
  const from = key === undefined ? at : skipBlanks(line, key.colon + 1);
  const { value, comment } = readValue(line, from, key !== undefined);
  return {
    start,
    end,
    indent,
    dashes,
    content: start + at,
    column: at,
    key: key && { name: key.name, start: start + key.start, end: start + key.end, colon: start + key.colon },
    value: { start: start + value.start, end: start + value.end },
    comment: comment === undefined ? undefined : start + comment,
  };
}

function readKey(line: string, at: number): LineKey | undefined {
  const quoted = matchAt(QUOTED_KEY, line, at);
  const match = quoted ?? matchAt(PLAIN_KEY, line, at);
  if (match === undefined) return undefined;
  const end = at + match[0].length;
  const name = quoted ? unquote(match[0]) : match[0].trimEnd();
  return { name, start: at, end: quoted ? end : at + name.length, colon: line.indexOf(':', end) };
}

/** The text between the quotes; escapes other than doubled quotes do not occur in names that Portolan knows. */
function unquote(quoted: string): string {
  const inner = quoted.slice(1, -1);
  return quoted.startsWith("'") ? inner.replaceAll("''", "'") : inner;
}

function readValue(line: string, from: number, behindKey: boolean): { value: Span; comment: number | undefined } {
  const start = from + (behindKey ? (matchAt(PROPERTIES, line, from)?.[0].length ?? 0) : 0);
  const comment = commentAt(line, start);
  const end = line.slice(0, comment ?? line.length).trimEnd().length;
  return { value: { start, end: Math.max(start, end) }, comment };
}

/** Where a comment starts: a `#` behind white space (or at the value's start) that is in no quotes. */
function commentAt(line: string, from: number): number | undefined {
  let quote = '';
  for (let at = from; at < line.length; at++) {
    const sign = line[at] ?? '';
    if (quote !== '') {
      if (sign === '\\' && quote === '"') at++;
      else if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && opensQuote(line, at, from)) quote = sign;
    else if (sign === '#' && (at === 0 || isBlank(line[at - 1]))) return at;
  }
  return undefined;
}

/** A quote in the middle of a plain word is a letter like any other. */
function opensQuote(line: string, at: number, from: number): boolean {
  return at === from || /[[{,:\s]/.test(line[at - 1] ?? '');
}

/** Whether a value is the header of a text block (`|`, `>-`). */
export function isBlockHeader(value: string): boolean {
  return /^[|>][-+\d]{0,2}$/.test(value);
}

function skipBlanks(line: string, from: number): number {
  let at = from;
  while (isBlank(line[at])) at++;
  return at;
}

function isBlank(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\t';
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text) ?? undefined;
}

/** A word that can be replaced, without its quotes. */
export interface Word {
  readonly word: Span;
  readonly quote: '' | '"' | "'";
}

/** The key of a line; undefined where there is none. */
export function keyWord({ key }: YamlLine, text: string): Word | undefined {
  if (key === undefined) return undefined;
  const sign = text[key.start];
  if (sign !== '"' && sign !== "'") return { word: { start: key.start, end: key.end }, quote: '' };
  return { word: { start: key.start + 1, end: key.end - 1 }, quote: sign };
}

/** The scalar at an offset, without its quotes; undefined behind it. */
export function wordAt(value: Span, written: string, offset: number): Word | undefined {
  if (written === '') return { word: { start: offset, end: offset }, quote: '' };
  const sign = written[0];
  if (sign === '"' || sign === "'") {
    const isClosed = written.length > 1 && written.endsWith(sign);
    const word = { start: value.start + 1, end: value.end - (isClosed ? 1 : 0) };
    return offset < word.start || offset > word.end ? undefined : { word, quote: sign };
  }
  if (offset > value.end) return undefined;
  return { word: { start: Math.min(offset, value.start), end: value.end }, quote: '' };
}
