import {
  type CompletionItem,
  type CompletionOptions,
  completions,
  resolveCompletion,
} from '../../../../src/language/completion.ts';
import { applyEdits } from '../../../../src/text/edits.ts';
import { markedFile } from '../marked.ts';

const SNIPPETS: CompletionOptions = { snippets: true, keepsIndentation: true, markup: 'markdown' };
export const PLAIN: CompletionOptions = { snippets: false, keepsIndentation: false, markup: 'plaintext' };

/** What is offered at a mark. */
export interface Offer {
  readonly items: readonly CompletionItem[];
  readonly labels: readonly string[];
  readonly isIncomplete: boolean;
  item(label: string): CompletionItem;
  /** The text after an item was accepted, with the snippet as it is. */
  accept(label: string): string;
  documentation(label: string): string | undefined;
}

export interface OfferOptions {
  /** Further files of the workspace. */
  readonly others?: Readonly<Record<string, string>>;
  readonly options?: CompletionOptions;
}

/** @param name path of the file @param marked its text with the cursor as `|` */
export async function offer(
  name: string,
  marked: string,
  { others, options = SNIPPETS }: OfferOptions = {},
): Promise<Offer> {
  const { file, cursor, text } = await markedFile(name, marked, others);
  const { items, isIncomplete } = completions(file, cursor, options);
  const item = (label: string): CompletionItem => {
    const found = items.find((each) => each.label === label);
    if (!found) throw new Error(`"${label}" is not offered, but ${items.map((each) => each.label).join(', ')}.`);
    return found;
  };
  return {
    items,
    isIncomplete,
    labels: items.toSorted((a, b) => (a.sortText < b.sortText ? -1 : 1)).map(({ label }) => label),
    item,
    accept: (label) => applyEdits(text, [item(label).textEdit]),
    documentation: (label) => resolveCompletion(file, item(label), options).documentation?.value,
  };
}
