import { joinPointer } from '../documents/pointer.ts';
import { memo } from '../text/memo.ts';
import { PROMPTS } from './generated/prompts.ts';

const KNOWN: ReadonlySet<string> = new Set(PROMPTS);
const LONGEST = Math.max(...PROMPTS.map(({ length }) => length));

/** What an import writes where a list says nothing of what a record must have. */
export function importNote(source: string, row: number): string {
  return `Not written yet: imported from ${source}, row ${row}.`;
}

const NOTE = /^Not written yet: imported from .+, row \d+\.$/;

/** Whether a text is what a template or an import puts in the place of what has still to be written. */
function isPrompt(text: string): boolean {
  const words = text.replaceAll(/\s+/g, ' ').trim();
  if (words.length <= LONGEST && KNOWN.has(words)) return true;
  return (
    NOTE.test(words) || (words.length <= MOST_PIECES * LONGEST && piecesOf(text).every((piece) => KNOWN.has(piece)))
  );
}

/** A section of a template's body has a few pieces at most. */
const MOST_PIECES = 12;

/** The paragraphs and list items of a text without their marks; the whole text where there is only one. */
function piecesOf(text: string): readonly string[] {
  const pieces = text.split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.)\s)/);
  const words = pieces.map((piece) =>
    piece
      .replace(/^\s*(?:[-*+]|\d+\.)\s+/, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
  const said = words.filter((piece) => piece !== '');
  return said.length > 0 ? said : [''];
}

/**
 * JSON Pointers of the texts in a value that are prompts of a template: they say nothing, so they are absent.
 * In a long list most items are the same objects as at the last look.
 */
export const promptsIn: (value: unknown) => readonly string[] = (value) => {
  if (typeof value === 'string') return isPrompt(value) ? [''] : [];
  return typeof value === 'object' && value !== null ? promptsBelow(value) : [];
};

const promptsBelow = memo((value: object): readonly string[] => {
  const found: string[] = [];
  for (const [key, child] of Object.entries(value))
    for (const pointer of promptsIn(child)) found.push(joinPointer('', key) + pointer);
  return found.length > 0 ? found : NONE;
});

const NONE: readonly string[] = [];
