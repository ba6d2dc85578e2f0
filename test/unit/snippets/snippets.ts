import markdown from '../../../snippets/markdown.json' with { type: 'json' };
import markdownPieces from '../../../snippets/pieces/markdown.json' with { type: 'json' };
import yamlPieces from '../../../snippets/pieces/yaml.json' with { type: 'json' };
import yaml from '../../../snippets/yaml.json' with { type: 'json' };
import { type ExpandedSnippet, expandSnippet } from '../../../src/commands/templates/snippet.ts';
import { TODAY } from './workspace.ts';

export interface Snippet {
  readonly language: 'yaml' | 'markdown';
  readonly name: string;
  readonly prefix: string;
  readonly description: string;
  /** Whether it is a file of its own. */
  readonly whole: boolean;
  readonly body: string;
}

export const SNIPPETS: readonly Snippet[] = [
  ...read('yaml', { ...yaml, ...yamlPieces }),
  ...read('markdown', { ...markdown, ...markdownPieces }),
];

export const WHOLE = SNIPPETS.filter(({ whole }) => whole);
export const PIECES = SNIPPETS.filter(({ whole }) => !whole);

interface StoredSnippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
  readonly isFileTemplate?: boolean;
}

function read(language: Snippet['language'], file: Readonly<Record<string, StoredSnippet>>): Snippet[] {
  return Object.entries(file).map(([name, { prefix, description, body, isFileTemplate = false }]) => ({
    language,
    name,
    prefix,
    description,
    whole: isFileTemplate,
    body: body.join('\n'),
  }));
}

const [CURRENT_YEAR = '', CURRENT_MONTH = '', CURRENT_DATE = ''] = TODAY.split('-');
const variables = { CURRENT_YEAR, CURRENT_MONTH, CURRENT_DATE };

/** The snippet as it comes, or with a word in one of its tab stops. */
export function expand({ body }: Snippet, tabStop?: number, word?: string): ExpandedSnippet {
  return expandSnippet(body, { variables, fill: (number) => (number === tabStop ? word : undefined) });
}

/** The text as it comes, then once more for each word of each choice. */
export function variantsOf(snippet: Snippet): readonly string[] {
  const { text, tabStops } = expand(snippet);
  const others = tabStops.flatMap(({ number, choices }) =>
    choices.slice(1).map((word) => expand(snippet, number, word).text),
  );
  return [text, ...others];
}
