import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import { languageFile } from '../../language/file.ts';
import type { CurrentFiles } from '../../language/file-rename/others/files.ts';
import type { DayOf } from '../../workspace/day.ts';
import { textContent } from '../../workspace/host.ts';
import type { Folders } from '../folders.ts';
import type { OpenDocuments } from '../open-documents.ts';
import { normalUri } from '../uris.ts';
import { codeActionsFeature } from './code-actions.ts';
import { codeLensFeature } from './code-lens.ts';
import { completionFeature } from './completion.ts';
import type { Feature } from './feature.ts';
import { formattingFeature } from './formatting.ts';
import { hoverFeature, inlayHintsFeature } from './hover.ts';
import { navigationFeature } from './navigation.ts';
import { renameFeature } from './rename.ts';
import { semanticTokensFeature } from './semantic-tokens.ts';
import { foldingFeature, symbolsFeature } from './symbols.ts';

/** Every language feature beyond diagnostics and commands. */
const FEATURES: readonly Feature[] = [
  codeActionsFeature,
  codeLensFeature,
  completionFeature,
  foldingFeature,
  formattingFeature,
  hoverFeature,
  inlayHintsFeature,
  navigationFeature,
  renameFeature,
  semanticTokensFeature,
  symbolsFeature,
];

export interface FeatureServices {
  readonly connection: Connection;
  readonly capabilities: ClientCapabilities;
  readonly folders: Folders;
  readonly documents: OpenDocuments;
  readonly today: DayOf;
  /** Resolves when the workspaces hold all that the client has said. */
  readonly settled: () => Promise<void>;
}

/** Registers every language feature. @returns what the server can do thereby */
export function registerFeatures({
  connection,
  capabilities,
  folders,
  documents,
  today,
  settled,
}: FeatureServices): ServerCapabilities {
  const context = {
    connection,
    capabilities,
    today,
    files: currentFiles(folders, documents),
    file: async (uri: string) => {
      await settled();
      const normal = normalUri(uri);
      const workspace = folders.of(normal);
      return languageFile(workspace, normal, today(workspace.projectOf(normal)));
    },
    workspaces: async () => {
      await settled();
      return folders.all();
    },
  };
  for (const feature of FEATURES) feature.register(context);
  return FEATURES.reduce<ServerCapabilities>((all, feature) => merge(all, feature.capabilities), {});
}

/** `workspace` is the one capability that several features have a part in. */
function merge(all: ServerCapabilities, more: Partial<ServerCapabilities>): ServerCapabilities {
  return {
    ...all,
    ...more,
    ...((all.workspace ?? more.workspace) && { workspace: { ...all.workspace, ...more.workspace } }),
  };
}

/** The files of the open folders, with the texts that the client has open. */
function currentFiles(folders: Folders, documents: OpenDocuments): CurrentFiles {
  return {
    list: (folder) => folders.list(folder),
    async read(uri) {
      const document = folders.isStray(uri) ? undefined : documents.get(uri);
      return document ? { ...textContent(document.getText()), version: document.version } : folders.read(uri);
    },
  };
}
