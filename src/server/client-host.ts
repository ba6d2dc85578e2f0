import type { Connection } from 'vscode-languageserver';
import type { WorkspaceHost } from '../workspace/host.ts';
import {
  LIST_FILES_REQUEST,
  type ListFilesParams,
  type ListFilesResult,
  READ_FILE_REQUEST,
  type ReadFileParams,
  type ReadFileResult,
} from './protocol.ts';
import { normalUri } from './uris.ts';

/** Files that only the client can reach: in the web, and in virtual workspaces. */
export function clientHost(connection: Connection): WorkspaceHost {
  return {
    async list(folder) {
      const params: ListFilesParams = { folder };
      const uris = await connection.sendRequest<ListFilesResult>(LIST_FILES_REQUEST, params);
      return uris.map(normalUri);
    },
    async read(uri) {
      const params: ReadFileParams = { uri };
      return (await connection.sendRequest<ReadFileResult>(READ_FILE_REQUEST, params)) ?? undefined;
    },
  };
}
