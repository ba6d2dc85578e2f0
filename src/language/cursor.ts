import type { SchemaPlace } from '../schema/walk.ts';
import type { Position, Span } from '../text/position.ts';
import type { Children } from './cursor/below.ts';
import { locate, nothing } from './cursor/locate.ts';
import { schemaPlaceAt } from './cursor/place.ts';
import { yamlAt } from './cursor/region.ts';
import type { LanguageFile } from './file.ts';

/**
 * What can be written at a place of a file, read off the lines around it rather than the tree: it holds in half-typed
 * and broken text, and costs nothing that grows with the depth of what stands elsewhere.
 */
export interface Cursor {
  /**
   * - `key`: at a key of a mapping, or where one can be added.
   * - `value`: behind a key, on its line; or in a flow list.
   * - `content`: on a line that starts a node of yet unknown shape: its first key, its text, its first item.
   * - `item`: where the dashes of a list stand.
   * - `comment`, `prose` (the body of a Markdown file).
   * - `text`: inside a text, or where nothing can be added.
   */
  readonly at: 'key' | 'value' | 'content' | 'item' | 'comment' | 'prose' | 'text';
  /** Keys and indices from the root to the mapping (at a key), the value or the list. */
  readonly path: readonly string[];
  /** The schema that holds there; undefined where none is known. */
  readonly place: SchemaPlace | undefined;
  /** The other keys of the mapping. */
  readonly keys: readonly string[];
  /** The word at the cursor, which whatever is chosen replaces; zero width where none is. Without quotes. */
  readonly word: Span;
  /** What stands from the word's start to the cursor. */
  readonly typed: string;
  /** The quotes around the word. */
  readonly quote: '' | '"' | "'";
  /** Spaces to write before the word, so that it stands where it has to. */
  readonly lead: string;
  /** Column at which the word then starts. */
  readonly column: number;
  /** Inside `{}` or `[]`. */
  readonly flow: boolean;
  /** Whether a colon follows the word. */
  readonly colon: boolean;
  /** What stands on the lines below and is indented deeper, so that it belongs to a key at the cursor. */
  readonly children: Children | undefined;
}

/** What stands at a position of a file. Never throws: positions outside are moved inside. */
export function cursorAt(file: LanguageFile, position: Position): Cursor {
  const { document, schema } = file;
  const offset = document.lines.offsetAt(position);
  const span = yamlAt(document, offset);
  const found =
    span === undefined
      ? nothing('prose', offset)
      : locate({ document, span }, offset, document.lines.positionAt(offset));
  const typed = document.text.slice(found.word.start, Math.max(offset, found.word.start));
  return { ...found, typed, place: schema && schemaPlaceAt(schema, found.path) };
}
