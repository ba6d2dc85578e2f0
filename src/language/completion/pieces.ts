import { expandSnippet } from '../../commands/templates/snippet.ts';
import { MARKDOWN_PIECES, type Piece, YAML_PIECES } from '../../commands/templates/source.ts';
import type { Position } from '../../text/position.ts';
import { nextFreeId } from '../../workspace/free-id.ts';
import type { LanguageFile } from '../file.ts';
import type { CompletionContext } from './context.ts';
import { type Choice, type CompletionItem, type CompletionOptions, ItemKind } from './item.ts';

/** Parts that fit into the mapping at the cursor, apart from those that it has: a budget, a schedule, ratings. */
export function propertyPieces({ file, schema, cursor, options, layout }: CompletionContext): Choice[] {
  const word = file.document.text.slice(cursor.word.start, cursor.word.end);
  if (cursor.flow || cursor.colon || cursor.quote !== '' || cursor.children || /\s/.test(word)) return [];
  const separator = `${layout.eol}${' '.repeat(cursor.column)}`;
  return fitting(schema, cursor.path)
    .filter(({ body }) => !isItem(body) && !cursor.keys.includes(/^[\w-]+(?=:)/.exec(body[0] ?? '')?.[0] ?? ''))
    .map((piece) => choice(piece, body(file, piece.body, separator, options), options));
}

/** The same for an item of a list, to be written at a column. */
export function itemPieces(context: CompletionContext, list: readonly string[], column: number): Choice[] {
  const { file, schema, cursor, options, layout } = context;
  // What follows deeper would become a part of the item.
  if (cursor.flow || cursor.children) return [];
  const separator = `${layout.eol}${' '.repeat(column)}`;
  return fitting(schema, list)
    .filter((piece) => isItem(piece.body))
    .map((piece) => {
      const lines = piece.body.map((line) => line.slice(2));
      return choice(piece, body(file, lines, separator, options), options);
    });
}

/** Sections of Markdown that a record does not have yet, where a line begins. */
export function sectionPieces(file: LanguageFile, position: Position, options: CompletionOptions): CompletionItem[] {
  const { document, record } = file;
  const { start } = document.lines.lineSpan(position.line);
  const end = document.lines.offsetAt(position);
  const typed = document.text.slice(start, end);
  const kind = record.artifact?.kind;
  const { body: own, yaml } = document;
  if (kind === undefined || !own || start < own.start || !isBeginning(typed)) return [];
  // Of a file that says nothing yet the front matter comes first.
  if (!yaml && own.sections.length === 0) return [];
  const present = new Set(own.sections.map(({ heading }) => heading.toLowerCase()));
  const eol = document.text.includes('\r\n') ? '\r\n' : '\n';
  const pieces = MARKDOWN_PIECES.filter(({ kinds, body: [heading = ''] }) => {
    return kinds.includes(kind) && !present.has(heading.replace(/^#+ /, '').toLowerCase());
  });
  return pieces.map((piece, index) => ({
    label: piece.prefix,
    kind: ItemKind.snippet,
    detail: piece.description,
    sortText: String(index).padStart(4, '0'),
    // A heading that somebody types is found by its words.
    ...(typed.startsWith('#') && { filterText: piece.body[0] ?? '' }),
    insertTextFormat: options.snippets ? 2 : 1,
    textEdit: {
      range: document.lines.rangeOf({ start, end }),
      newText: body(file, piece.body, eol, options),
    },
    data: { uri: document.uri },
  }));
}

/** Nothing yet, the first letters of a snippet's name, or of a heading. */
function isBeginning(line: string): boolean {
  return /^#{1,6}[ \t]*[\w ]*$/.test(line) || 'portolan-'.startsWith(line) || /^portolan-[a-z-]*$/.test(line);
}

function fitting(schema: string, path: readonly string[]): readonly Piece[] {
  return YAML_PIECES.filter(({ kinds, at = '' }) => {
    const steps = at === '' ? [] : at.split('/');
    const isThere = steps.length === path.length && steps.every((step, index) => fits(step, path[index] ?? ''));
    return isThere && kinds.includes(schema);
  });
}

function fits(step: string, key: string): boolean {
  return step === '*' ? /^\d+$/.test(key) : step === key;
}

function isItem([first = '']: readonly string[]): boolean {
  return first.startsWith('- ');
}

/** `$CURRENT_YEAR` or `${CURRENT_YEAR}`. */
const VARIABLE = /\$(?:\{(CURRENT_[A-Z]+)\}|(CURRENT_[A-Z]+))/g;

/** Today's date and the next free id in place of the example's. */
function body(
  { project, record, today }: LanguageFile,
  lines: readonly string[],
  separator: string,
  { snippets }: CompletionOptions,
): string {
  const [year = '', month = '', day = ''] = today.split('-');
  const variables: Readonly<Record<string, string>> = { CURRENT_YEAR: year, CURRENT_MONTH: month, CURRENT_DATE: day };
  const riskId = nextFreeId(project, 'risk', year, record.artifact);
  const filled = lines.map((line) =>
    line
      .replace(/^(id: \$\{\d:)RISK-\d+/, (_, start: string) => start + riskId)
      .replace(VARIABLE, (whole, braced?: string, bare?: string) => variables[braced ?? bare ?? ''] ?? whole),
  );
  const text = filled.join(separator);
  return snippets ? text : expandSnippet(text).text;
}

function choice({ prefix, description }: Piece, text: string, { snippets }: CompletionOptions): Choice {
  return { label: prefix, kind: ItemKind.snippet, detail: description, text, snippet: snippets };
}
