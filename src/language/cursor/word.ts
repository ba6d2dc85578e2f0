import type { Span } from '../../text/position.ts';
import type { YamlLine } from './line.ts';

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
