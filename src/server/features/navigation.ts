import type { CancellationToken, Location, LocationLink } from 'vscode-languageserver';
import { definition } from '../../language/definition.ts';
import { type DocumentLinkData, documentLinks, resolveDocumentLink } from '../../language/links/document-links.ts';
import { highlights, references } from '../../language/references.ts';
import type { Feature, FeatureContext } from './feature.ts';
import { answerFor } from './feature.ts';

/** Ways from an id to what has it and to where it is named, and links. */
export const navigationFeature: Feature = {
  capabilities: {
    definitionProvider: true,
    declarationProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: { resolveProvider: true },
  },
  register(context) {
    const { connection, capabilities } = context;
    const { textDocument: support } = capabilities;
    connection.onDefinition((params, token) => targets(context, params, support?.definition?.linkSupport, token));
    connection.onDeclaration((params, token) => targets(context, params, support?.declaration?.linkSupport, token));
    connection.onReferences(({ textDocument, position, context: { includeDeclaration } }, token) =>
      answerFor(context, textDocument.uri, token, (file) => references(file, position, includeDeclaration)),
    );
    connection.onDocumentHighlight(({ textDocument, position }, token) =>
      answerFor(context, textDocument.uri, token, (file) => highlights(file, position)),
    );
    connection.onDocumentLinks(({ textDocument }, token) => answerFor(context, textDocument.uri, token, documentLinks));
    connection.onDocumentLinkResolve(async (link, token) => {
      const data: DocumentLinkData | undefined = link.data;
      if (!data) return link;
      const target = await answerFor(context, data.uri, token, (file) => resolveDocumentLink(file, data));
      return target ? { ...link, target } : link;
    });
  },
};

type Params = Parameters<Parameters<FeatureContext['connection']['onDefinition']>[0]>[0];

/** Clients that know no links to definitions get places alone. */
function targets(
  context: FeatureContext,
  { textDocument, position }: Params,
  linkSupport: boolean | undefined,
  token: CancellationToken,
): Promise<LocationLink[] | Location[] | null> {
  return answerFor(context, textDocument.uri, token, (file): LocationLink[] | Location[] => {
    const links = definition(file, position);
    if (linkSupport) return links;
    return links.map(({ targetUri: uri, targetSelectionRange: range }) => ({ uri, range }));
  });
}
