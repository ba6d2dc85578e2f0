import type { ExpandOptions } from './snippet.ts';
import { parseSnippet, type SnippetPart } from './snippet-parts.ts';

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
