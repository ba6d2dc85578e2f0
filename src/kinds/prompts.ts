import { joinPointer } from '../documents/pointer.ts';
import { memo } from '../text/memo.ts';
import { PROMPTS } from './generated/prompts.ts';
import { promptWords } from './prompt-words.ts';

const KNOWN: ReadonlySet<string> = new Set(PROMPTS.map(promptWords));
const LONGEST = Math.max(...PROMPTS.map(({ length }) => length));
/** The words that prompts begin with: most other texts are told from them by that alone. */
const FIRST: ReadonlySet<string> = new Set([...[...KNOWN].map(firstWord), 'todo', 'tbd', 'fixme']);

/** What an import writes where a list says nothing of what a record must have. */
export function importNote(source: string, row: number): string {
  return `Not written yet: imported from ${source}, row ${row}.`;
}

const NOTE = /^\W*not written yet\b.{0,200}$/is;

/** What people write where they mean to write later. */
const LATER = /^\W*(?:tb[acd]|to[ -]?do|to be (?:added|confirmed|decided|defined|determined|written))\W*$/i;

/** Whether a text is what a template, an import or a person puts in the place of what has still to be written. */
function isPrompt(text: string): boolean {
  const first = firstWord(text);
  if (first === 'not' && NOTE.test(text)) return true;
  if (first.startsWith('t') && LATER.test(text)) return true;
  if (!FIRST.has(first)) return false;
  // Marks around the words take some room.
  if (text.length <= 2 * LONGEST && KNOWN.has(promptWords(text))) return true;
  return text.length <= MOST_PIECES * LONGEST && piecesOf(text).every((piece) => KNOWN.has(piece));
}

function firstWord(text: string): string {
  return (/\p{L}+/u.exec(text)?.[0] ?? '').toLowerCase();
}

/** A section of a template's body has a few pieces at most. */
const MOST_PIECES = 12;

/** The words of the paragraphs and list items of a text. */
function piecesOf(text: string): readonly string[] {
  const pieces = text.split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.)\s)/);
  const words = pieces.map((piece) => promptWords(piece.replace(/^\s*(?:[-*+]|\d+\.)\s+/, '')));
  const said = words.filter((piece) => piece !== '');
  return said.length > 0 ? said : [''];
}

/**
 * JSON Pointers of the texts in a value that are prompts of a template: they say nothing, so they are absent.
 * In a long list most items are the same objects as at the last look.
 */
export function promptsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return isPrompt(value) ? [''] : NONE;
  return typeof value === 'object' && value !== null ? promptsBelow(value) : NONE;
}

const promptsBelow = memo((value: object): readonly string[] => {
  const found: string[] = [];
  for (const [key, child] of Object.entries(value))
    for (const pointer of promptsIn(child)) found.push(joinPointer('', key) + pointer);
  return found.length > 0 ? found : NONE;
});

const NONE: readonly string[] = [];
