import { encodeTokens, isLarge, semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES } from '../../language/semantic-tokens.ts';
import type { Feature, FeatureContext } from './feature.ts';
import { answerFor } from './feature.ts';

/** Colours of ids, closed words and dates. Of large files only what is in view is coloured. */
export const semanticTokensFeature: Feature = {
  capabilities: {
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: true,
      range: true,
    },
  },
  register(context) {
    const { semanticTokens: requests } = context.connection.languages;
    // The protocol allows null for both; the types of the library do not.
    type Answer = Awaited<ReturnType<Parameters<typeof requests.on>[0]>>;
    requests.on(async ({ textDocument }, token) => {
      const data = await answerFor(context, textDocument.uri, token, (file) =>
        isLarge(file) && canAskForRange(context) ? null : encodeTokens(file, semanticTokens(file)),
      );
      return (data && { data }) as Answer;
    });
    requests.onRange(async ({ textDocument, range }, token) => {
      const data = await answerFor(context, textDocument.uri, token, (file) =>
        encodeTokens(file, semanticTokens(file, range)),
      );
      return (data && { data }) as Answer;
    });
  },
};

function canAskForRange({ capabilities }: FeatureContext): boolean {
  return Boolean(capabilities.textDocument?.semanticTokens?.requests.range);
}
