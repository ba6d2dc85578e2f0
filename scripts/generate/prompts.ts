import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expandSnippet } from '../../src/commands/templates/snippet.ts';
import { parseSnippet, type SnippetPart } from '../../src/commands/templates/snippet-parts.ts';
import { type GeneratedFile, NOTICE } from './schemas.ts';

const FILES = ['yaml.json', 'markdown.json', 'pieces/yaml.json', 'pieces/markdown.json'];

/** With fewer words, or with a number, a text could be what somebody means, unless it begins like a question. */
const FEWEST_WORDS = 3;
const ASKS = /^(?:Who|What|First|Second) \w+$/;

/** The texts that templates put in a place for somebody to write over, so that a record can be told that still has them. */
export async function generatePrompts(root: string): Promise<GeneratedFile[]> {
  const prompts = new Set<string>();
  for (const file of FILES) {
    const snippets = JSON.parse(await readFile(join(root, 'snippets', file), 'utf8'));
    for (const { body } of Object.values<{ body: string | readonly string[] }>(snippets)) {
      const text = typeof body === 'string' ? body : body.join('\n');
      const own = promptsOf(parseSnippet(text));
      for (const prompt of [...own, ...linesAround(expandSnippet(text).text, own)]) prompts.add(prompt);
    }
  }
  const lines = [...prompts].sort().map((prompt) => `  ${JSON.stringify(prompt)},`);
  const content = `${NOTICE.replace('schemas/', 'snippets/')}
/** What templates say in the place of what has still to be written, with single spaces. */
export const PROMPTS: readonly string[] = [
${lines.join('\n')}
];
`;
  return [{ path: 'src/kinds/generated/prompts.ts', content }];
}

/** Texts of stops that hold no choice, no variable and no other stop. */
function promptsOf(parts: readonly SnippetPart[]): string[] {
  return parts.flatMap((part) => {
    if (part.type === 'text' || part.content === undefined) return [];
    if (part.content.some(({ type }) => type !== 'text')) return promptsOf(part.content);
    const text = part.content.map((each) => (each.type === 'text' ? each.text : '')).join('');
    const words = text.replaceAll(/\s+/g, ' ').trim();
    const isPhrase = words.split(' ').length >= FEWEST_WORDS && !/\d/.test(words);
    return isPhrase || ASKS.test(words) || words.startsWith('https://') ? [words] : [];
  });
}

/** Sentences that a template builds around its prompts, such as `Chosen option: "First option", because of …`. */
function linesAround(text: string, prompts: readonly string[]): string[] {
  return text.split('\n').flatMap((line) => {
    const words = line.replace(/^\s*(?:[-*+>#]+\s+)?/, '').trim();
    const isAround = prompts.some((prompt) => words.includes(prompt) && words !== prompt);
    return isAround && !/^[\w-]+:(?:\s|$)|^[{[<]|^portolan-ignore/.test(words) ? [words] : [];
  });
}
