import type { Span } from '../../text/position.ts';

/** A run of characters around an offset. */
export interface Token extends Span {
  readonly text: string;
}

/** Nobody writes longer ids or codes; bounds the work in a text without spaces. */
const LONGEST = 200;

/** The run of such characters around an offset; a cursor behind the last one is at the run. Undefined where there is none. */
export function tokenAt(text: string, offset: number, character: RegExp): Token | undefined {
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start < LONGEST && character.test(text.charAt(start - 1))) start--;
  while (end < text.length && end - offset < LONGEST && character.test(text.charAt(end))) end++;
  return end > start ? { start, end, text: text.slice(start, end) } : undefined;
}
