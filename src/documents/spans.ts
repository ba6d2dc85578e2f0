import type { Span } from '../text/position.ts';

const LF = 10;
const CR = 13;

export function isLineBreak(code: number): boolean {
  return code === LF || code === CR;
}

/** True for a space and a tab. */
function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** Where a line of YAML ends that `offset` lies in: at its line feed, which a lone carriage return is not, or `limit`. */
export function lineEnd(text: string, offset: number, limit: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 || end > limit ? limit : end;
}

/**
 * The span to show for a problem: cut at the end of its first line; where nothing is left (the end of a line or
 * of the text), the last visible character before it. Zero width only in a text without any.
 */
export function visibleSpan(text: string, start: number, end: number): Span {
  const last = Math.min(end, text.length);
  let cut = start;
  while (cut < last && !isLineBreak(text.charCodeAt(cut))) cut++;
  if (cut > start) return { start, end: cut };
  let behind = Math.min(start, text.length);
  while (behind > 0 && (isBlank(text.charCodeAt(behind - 1)) || isLineBreak(text.charCodeAt(behind - 1)))) behind--;
  if (behind === 0) return { start, end: start };
  return { start: behind - 1, end: behind };
}
