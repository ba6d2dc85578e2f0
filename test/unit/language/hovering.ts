import { type HoverFormat, hover } from '../../../src/language/hover/hover.ts';
import type { Range } from '../../../src/text/position.ts';
import { markedFile } from './marked.ts';

/** A hover at the cursor of a marked file, and the range that the file marks. */
export interface Hovered {
  /** Undefined when there is nothing to say. */
  readonly text: string | undefined;
  readonly range: Range | undefined;
  readonly marked: Range | undefined;
}

/** @param marked a text with a cursor `|` and the range `⟦…⟧` that should be explained */
export async function hovered(
  name: string,
  marked: string,
  others: Readonly<Record<string, string>> = {},
  format: HoverFormat = 'markdown',
): Promise<Hovered> {
  const { file, cursor, ranges } = await markedFile(name, marked, others);
  const found = hover(file, cursor, format);
  return { text: found?.contents.value, range: found?.range, marked: ranges[0] };
}

/** Texts by paragraphs, as they are written in tests. */
export function paragraphs(...texts: readonly string[]): string {
  return texts.join('\n\n');
}
