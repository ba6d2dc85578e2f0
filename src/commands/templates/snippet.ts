import type { Span } from '../../text/position.ts';
import { parseSnippet, type SnippetPart } from './snippet-parts.ts';

/** A place to fill in, where it first stands in the text. */
export interface TabStop extends Span {
  /** As in the snippet; 0 is where the cursor ends. */
  readonly number: number;
  /** The words to choose from, where the snippet offers any. */
  readonly choices: readonly string[];
}

export interface ExpandedSnippet {
  readonly text: string;
  /** In the order in which an editor visits them: by number, 0 last. */
  readonly tabStops: readonly TabStop[];
}

export interface ExpandOptions {
  /** Values of variables such as `CURRENT_YEAR`. One without a value gives its default, else its name. */
  readonly variables?: Readonly<Record<string, string>>;
  /**
   * What a tab stop holds instead of its default; undefined keeps the default.
   * @param occurrence 0 for the first place of the tab stop in the text, 1 for the second …
   */
  readonly fill?: (tabStop: number, occurrence: number) => string | undefined;
}

/**
 * Expands a snippet in the syntax of LSP 3.17 to plain text: tab stops with their defaults (nested ones too; a stop
 * without a default takes that of another place with its number), choices with their first word, variables. What is
 * no part of the syntax stays as it is, as in editors; transformations are not supported and stay as well.
 */
export function expandSnippet(body: string, { variables = {}, fill }: ExpandOptions = {}): ExpandedSnippet {
  const parts = parseSnippet(body);
  const defaults = new Map<number, readonly SnippetPart[]>();
  collectDefaults(parts, defaults);
  const found = new Map<number, TabStop>();
  const occurrences = new Map<number, number>();
  let text = '';

  const write = (list: readonly SnippetPart[], open: readonly number[]): void => {
    for (const part of list) {
      if (part.type === 'text') text += part.text;
      else if (part.type === 'variable') {
        const value = variables[part.name];
        if (value !== undefined) text += value;
        else if (part.content) write(part.content, open);
        else text += part.name;
      } else writeStop(part, open);
    }
  };
  const writeStop = ({ number, choices }: SnippetPart & { type: 'stop' }, open: readonly number[]): void => {
    const start = text.length;
    const occurrence = occurrences.get(number) ?? 0;
    occurrences.set(number, occurrence + 1);
    const filled = fill?.(number, occurrence);
    // A stop inside its own default would never end.
    if (filled !== undefined) text += filled;
    else if (!open.includes(number)) write(defaults.get(number) ?? [], [...open, number]);
    if (occurrence === 0) found.set(number, { number, choices, start, end: text.length });
  };
  write(parts, []);

  const order = (number: number): number => (number === 0 ? Number.POSITIVE_INFINITY : number);
  const tabStops = [...found.values()].sort((a, b) => order(a.number) - order(b.number));
  return { text, tabStops };
}

/** The first default that a tab stop is given, wherever it stands. */
function collectDefaults(parts: readonly SnippetPart[], defaults: Map<number, readonly SnippetPart[]>): void {
  for (const part of parts) {
    if (part.type === 'text') continue;
    if (part.type === 'stop' && part.content && !defaults.has(part.number)) defaults.set(part.number, part.content);
    if (part.content) collectDefaults(part.content, defaults);
  }
}

/**
 * A snippet (LSP 3.17) with its variables and some of its tab stops filled in. What is left to fill keeps its number,
 * default and choices, so that an editor still leads from one to the next.
 */
export function fillSnippet(body: string, { variables = {}, fill }: ExpandOptions = {}): string {
  const occurrences = new Map<number, number>();

  const write = (parts: readonly SnippetPart[]): string => parts.map(writePart).join('');
  const writePart = (part: SnippetPart): string => {
    if (part.type === 'text') return escapeText(part.text);
    if (part.type === 'variable') {
      const value = variables[part.name];
      if (value !== undefined) return escapeText(value);
      return part.content ? write(part.content) : escapeText(part.name);
    }
    const { number, content, choices } = part;
    const occurrence = occurrences.get(number) ?? 0;
    occurrences.set(number, occurrence + 1);
    const filled = fill?.(number, occurrence);
    if (filled !== undefined) return escapeText(filled);
    if (choices.length > 0) return `\${${number}|${choices.map(escapeChoice).join(',')}|}`;
    return content ? `\${${number}:${write(content)}}` : `\${${number}}`;
  };
  return write(parseSnippet(body));
}

function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function escapeChoice(choice: string): string {
  return choice.replace(/[\\,|]/g, '\\$&');
}
