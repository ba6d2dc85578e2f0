/** Collects the text of a snippet (LSP 3.17) with numbered tab stops; or plain text with nothing where they would be. */
export class SnippetWriter {
  readonly #isSnippet: boolean;
  #stops = 0;

  constructor(isSnippet: boolean) {
    this.#isSnippet = isSnippet;
  }

  get isSnippet(): boolean {
    return this.#isSnippet;
  }

  text(text: string): string {
    return this.#isSnippet ? escapeSnippet(text) : text;
  }

  /** A place to fill in. @param value what stands there until then; plain text has it as well */
  stop(value = ''): string {
    if (!this.#isSnippet) return value;
    const number = ++this.#stops;
    return value === '' ? `$${number}` : `\${${number}:${escapeSnippet(value)}}`;
  }

  /** A place with some words to choose from. Plain text leaves it open. */
  choice(words: readonly string[]): string {
    if (!this.#isSnippet) return '';
    const [only] = words;
    if (words.length < 2) return this.stop(only);
    return `\${${++this.#stops}|${words.map((word) => word.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
  }
}

/** A text that stays as it is inside a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
