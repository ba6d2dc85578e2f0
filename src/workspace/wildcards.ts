/** Whether a character may stand in a place. */
type Test = (character: string) => boolean;

/** A part of a pattern. */
export type Step =
  /** These characters. */
  | { readonly text: string }
  /** One character. */
  | { readonly one: Test }
  /** Any number of characters, none included. */
  | { readonly many: Test }
  /** One of several sequences. */
  | { readonly either: readonly Pattern[] };

export type Pattern = readonly Step[];

/**
 * Whether a pattern stands for the whole of a text. Follows all readings of the pattern at once, so that the time is
 * at most proportional to the length of the pattern times that of the text. (A regular expression tries one reading
 * after the other, which a pattern made for that can keep busy for ever; patterns come from workspaces that nobody
 * trusts.)
 */
export function matchesPattern(pattern: Pattern, text: string): boolean {
  return follow(pattern, text, [0]).includes(text.length);
}

/** Where the readings of a pattern may end that start at some offsets. Offsets are ascending, without doubles. */
function follow(pattern: Pattern, text: string, starts: readonly number[]): readonly number[] {
  let offsets = starts;
  for (const step of pattern) {
    if (offsets.length === 0) return offsets;
    offsets = take(step, text, offsets);
  }
  return offsets;
}

function take(step: Step, text: string, offsets: readonly number[]): readonly number[] {
  if ('text' in step) {
    return offsets.flatMap((offset) => (text.startsWith(step.text, offset) ? offset + step.text.length : []));
  }
  if ('one' in step) {
    return offsets.flatMap((offset) => (offset < text.length && step.one(text.charAt(offset)) ? offset + 1 : []));
  }
  if ('many' in step) return takeMany(step.many, text, offsets);
  const ends = step.either.flatMap((pattern) => follow(pattern, text, offsets));
  return [...new Set(ends)].sort((a, b) => a - b);
}

function takeMany(test: Test, text: string, offsets: readonly number[]): readonly number[] {
  const ends: number[] = [];
  for (const offset of offsets) {
    const last = ends.at(-1);
    if (last !== undefined && offset <= last) continue;
    let end = offset;
    ends.push(end);
    while (end < text.length && test(text.charAt(end))) ends.push(++end);
  }
  return ends;
}
