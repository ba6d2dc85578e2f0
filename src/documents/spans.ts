import type { Span } from '../text/position.ts';

const LF = 10;
const CR = 13;

export function isLineBreak(code: number): boolean {
  return code === LF || code === CR;
}

/** True for a space and a tab. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** Offset of the first line break at or behind `offset`, or `limit`. */
export function lineEnd(text: string, offset: number, limit: number): number {
  let end = offset;
  while (end < limit && !isLineBreak(text.charCodeAt(end))) end++;
  return end;
}

/**
 * The span to show for a problem: cut at the end of its first line; where nothing is left (the end of a line or
 * of the text), the last visible character before it. Zero width only in a text without any.
 */
export function visibleSpan(text: string, start: number, end: number): Span {
  const last = Math.min(end, text.length);
  const cut = lineEnd(text, start, last);
  if (cut > start) return { start, end: cut };
  let behind = Math.min(start, text.length);
  while (behind > 0 && (isBlank(text.charCodeAt(behind - 1)) || isLineBreak(text.charCodeAt(behind - 1)))) behind--;
  if (behind === 0) return { start, end: start };
  return { start: behind - 1, end: behind };
}

const KEY_LINE = /^[a-z_][\w-]*:(?:\s|$)/i;
const LATER_KEY_LINE = /\n[a-z_][\w-]*:(?:\s|$)/i;

/** Starts, without indentation, with what looks like a key. */
export function isKeyLine(source: string): boolean {
  return KEY_LINE.test(source);
}

/** A line other than the first starts, without indentation, with what looks like a key. */
export function takesInKeys(source: string): boolean {
  return LATER_KEY_LINE.test(source);
}
