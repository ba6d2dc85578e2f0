import markdown from '../../../snippets/markdown.json' with { type: 'json' };
import markdownPieces from '../../../snippets/pieces/markdown.json' with { type: 'json' };
import yamlPieces from '../../../snippets/pieces/yaml.json' with { type: 'json' };
import yaml from '../../../snippets/yaml.json' with { type: 'json' };
import { KINDS, type Kind } from '../../kinds/kinds.ts';

/**
 * Tab stops that every snippet of a whole record has under the same number. Further places of the title are
 * headings of Markdown.
 */
export const TAB_STOPS = { title: 1, id: 2, riskId: 3 } as const;

/** The body of the snippet for a whole record. */
export function templateOf(kind: Kind, format: 'yaml' | 'markdown'): string {
  return bodyOf(format === 'yaml' ? yaml : markdown, `portolan-${kind}`);
}

/** The body of the snippet for `portolan.yaml`. */
export function configurationTemplate(): string {
  return bodyOf(yaml, 'portolan-config');
}

function bodyOf(
  snippets: Readonly<Record<string, { readonly prefix: string; readonly body: readonly string[] }>>,
  prefix: string,
): string {
  const snippet = Object.values(snippets).find((each) => each.prefix === prefix);
  if (!snippet) throw new Error(`There is no snippet "${prefix}".`);
  return snippet.body.join('\n');
}

/** A part of a record as a snippet, and where it fits. */
export interface Piece {
  /** `portolan-risk`: what it is found by. */
  readonly prefix: string;
  readonly description: string;
  /** Kinds of record that can have it. */
  readonly kinds: readonly string[];
  /**
   * In YAML the mapping or list that it becomes a part of: keys with `/` between them, `*` for any place in a list, empty
   * for the whole record. Sections of Markdown have none.
   */
  readonly at?: string;
  /** Lines of a snippet; an item of a list begins with its dash. */
  readonly body: readonly string[];
}

/** What names no kinds fits into records of every kind. */
type StoredPiece = Omit<Piece, 'kinds'> & Partial<Pick<Piece, 'kinds'>>;

const piecesOf = (file: Readonly<Record<string, StoredPiece>>): readonly Piece[] =>
  Object.values(file).map((piece) => ({ kinds: KINDS, ...piece }));

export const YAML_PIECES = piecesOf(yamlPieces);

export const MARKDOWN_PIECES = piecesOf(markdownPieces);
