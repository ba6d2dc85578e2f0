import type { CompletionItem as ProtocolItem } from 'vscode-languageserver';
import {
  type CompletionItem,
  type CompletionOptions,
  completions,
  resolveCompletion,
} from '../../language/completion.ts';
import type { Feature, FeatureContext } from './feature.ts';

/** Signs behind which something can be chosen although no word is begun. */
const TRIGGERS = [' ', '-', '[', '{', '/', '@', '"', "'"];

/** Completion: lists as one types, documentation for the item that is looked at. */
export const completionFeature: Feature = {
  capabilities: { completionProvider: { resolveProvider: true, triggerCharacters: TRIGGERS } },
  register: (context) => {
    const options = optionsOf(context);
    context.connection.onCompletion(async ({ textDocument, position }, token) => {
      if (token.isCancellationRequested) return null;
      const file = await context.file(textDocument.uri);
      if (file === undefined || token.isCancellationRequested) return null;
      const { isIncomplete, items } = completions(file, position, options);
      return { isIncomplete, items: items as ProtocolItem[] };
    });
    context.connection.onCompletionResolve(async (item, token) => {
      const uri = uriOf(item.data);
      if (uri === undefined || token.isCancellationRequested) return item;
      const file = await context.file(uri);
      return file ? (resolveCompletion(file, item as CompletionItem, options) as ProtocolItem) : item;
    });
  },
};

function optionsOf({ capabilities }: FeatureContext): CompletionOptions {
  const item = capabilities.textDocument?.completion?.completionItem;
  const formats = item?.documentationFormat ?? ['markdown'];
  return {
    snippets: item?.snippetSupport === true,
    keepsIndentation: item?.insertTextModeSupport?.valueSet.includes(1) === true,
    markup: formats[0] === 'plaintext' ? 'plaintext' : 'markdown',
  };
}

/** The file that an item of ours belongs to. */
function uriOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('uri' in data)) return undefined;
  return typeof data.uri === 'string' ? data.uri : undefined;
}
