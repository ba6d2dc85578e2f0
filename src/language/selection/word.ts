import type { Span } from '../../text/position.ts';

const WORD = /[\p{L}\p{N}_.-]/u;

/** The word at an offset, an id taken whole; zero width between words. */
export function wordAt(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && WORD.test(text.charAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && WORD.test(text.charAt(end))) end++;
  while (end > offset && /[.-]/.test(text.charAt(end - 1))) end--;
  while (start < offset && /[.-]/.test(text.charAt(start))) start++;
  return { start, end };
}
