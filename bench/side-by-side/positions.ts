/** A place in a text, both numbers from 0, as in LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Properties whose schema is a list of allowed values; that of the kind decides on the schema and stays as it is. */
const ENUM = /\b(?:status|strategy|proximity|technicalComplexity|influence|classification|phase): [a-z-]+/g;

/** The ends of values that are one of a list: a letter more, and such a value is wrong. In the order of the text. */
export function enumEnds(text: string): readonly Position[] {
  return text
    .split('\n')
    .flatMap((content, line) =>
      [...content.matchAll(ENUM)].map(({ index, 0: { length } }) => ({ line, character: index + length })),
    );
}

/** A key, or a value of one word. */
const WORD = /[A-Za-z][\w-]*(?=:(?: |$))|(?<=: )[A-Za-z][\w-]*(?=,| }|$)/g;

/** Keys and values that are no prose, as the mouse may stand on them or the cursor behind them. */
export function wordPlaces(text: string): readonly { readonly middle: Position; readonly end: Position }[] {
  return text.split('\n').flatMap((content, line) =>
    [...content.matchAll(WORD)].map(({ index, 0: { length } }) => ({
      middle: { line, character: index + Math.ceil(length / 2) },
      end: { line, character: index + length },
    })),
  );
}

/** Some of a list, evenly spread from its start to its end. */
export function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, index) => items[Math.floor((index * items.length) / count)]).filter(
    (item) => item !== undefined,
  );
}

/** The same items so that neighbours lie far apart: start, middle and end by turns. */
export function scattered<Item>(items: readonly Item[]): readonly Item[] {
  const third = Math.ceil(items.length / 3);
  return Array.from({ length: third }, (_, index) => [items[index], items[index + third], items[index + 2 * third]])
    .flat()
    .filter((item) => item !== undefined);
}
