import markdown from '../../../snippets/pieces/markdown.json' with { type: 'json' };
import yaml from '../../../snippets/pieces/yaml.json' with { type: 'json' };

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

export const YAML_PIECES: readonly Piece[] = Object.values<Piece>(yaml);

export const MARKDOWN_PIECES: readonly Piece[] = Object.values<Piece>(markdown);
