import { quoteYaml } from '../../commands/templates/quote.ts';
import type { CompletionContext } from './context.ts';
import type { Choice, CompletionItem, CompletionList } from './item.ts';
import { escapeSnippet } from './snippet.ts';

/** More are not read by anybody, and cost time on the way. */
const MOST = 200;

/** Text that means itself wherever a value can stand. */
const SAFE = /^[A-Za-z0-9][\w./-]*$/;

/** Words that are something else than text without quotes. */
const WORD = /^(?:true|false|null|~)$/i;

/** How a choice is written into the file: around its text, in this order. */
export interface Frame {
  readonly before: string;
  readonly after: string;
}

const BARE: Frame = { before: '', after: '' };

/** Choices as items that replace the word at the cursor, in their order. */
export function render(context: CompletionContext, choices: readonly Choice[], frame: Frame = BARE): CompletionList {
  const wanted = choices.length > MOST ? choices.filter((choice) => matches(choice, context.cursor.typed)) : choices;
  const items = wanted.slice(0, MOST).map((choice, index) => item(context, choice, index, frame));
  return { isIncomplete: choices.length > MOST, items };
}

/** Whether the letters typed so far occur in this order in what the choice is found by. */
function matches({ label, search = '' }: Choice, typed: string): boolean {
  const text = `${label} ${search}`.toLowerCase();
  let at = 0;
  for (const letter of typed.trim().toLowerCase()) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function item(context: CompletionContext, choice: Choice, index: number, frame: Frame): CompletionItem {
  const { cursor, file, options } = context;
  const { label, kind, detail, search, snippet, subject } = choice;
  const isSnippet = snippet === true && options.snippets;
  const literal = (text: string): string => (isSnippet ? escapeSnippet(text) : text);
  const written = snippet === undefined ? literal(quoted(context, choice.text)) : choice.text;
  const newText = `${cursor.lead}${literal(frame.before)}${written}${literal(frame.after)}`;
  const isLong = newText.includes('\n');
  return {
    label,
    kind,
    ...(detail !== undefined && { detail }),
    sortText: String(index).padStart(4, '0'),
    ...(search && { filterText: `${label} ${search}` }),
    insertTextFormat: isSnippet ? 2 : 1,
    ...(isLong && options.keepsIndentation && { insertTextMode: 1 }),
    textEdit: {
      range: file.document.lines.rangeOf(cursor.word),
      newText: isLong ? indented(context, newText) : newText,
    },
    data: { uri: file.document.uri, ...(subject && { subject }) },
  };
}

/** A value as it has to be written between the quotes that are there, or without any. */
function quoted({ cursor }: CompletionContext, text: string): string {
  if (cursor.quote === "'") return text.replaceAll("'", "''");
  if (cursor.quote === '"') return JSON.stringify(text).slice(1, -1);
  return SAFE.test(text) || WORD.test(text) ? text : quoteYaml(text);
}

/**
 * Clients that cannot be told to leave indentation alone add that of the line to the lines of a snippet; then it must
 * not be in them already.
 */
function indented({ cursor, file, options }: CompletionContext, text: string): string {
  if (options.keepsIndentation || !options.snippets) return text;
  const { lines, text: source } = file.document;
  const { start } = lines.lineSpan(lines.positionAt(cursor.word.start).line);
  const indent = /^[ \t]*/.exec(source.slice(start, cursor.word.start))?.[0].length ?? 0;
  return text.replace(new RegExp(`(\\n) {0,${indent}}`, 'g'), '$1');
}
