import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import { languageFile } from '../../language/file.ts';
import type { CurrentFiles } from '../../language/file-rename/others/files.ts';
import { textContent } from '../../workspace/host.ts';
import type { Folders } from '../folders.ts';
import type { OpenDocuments } from '../open-documents.ts';
import { normalUri } from '../uris.ts';
import { FEATURES } from './index.ts';

export interface FeatureServices {
  readonly connection: Connection;
  readonly capabilities: ClientCapabilities;
  readonly folders: Folders;
  readonly documents: OpenDocuments;
  /** Today, as an ISO date. */
  readonly today: () => string;
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
      return languageFile(folders.of(normal), normal, today());
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
