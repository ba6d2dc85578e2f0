import { type CancellationToken, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  LIST_FILES_REQUEST,
  type ListFilesParams,
  type ListFilesResult,
  READ_FILE_REQUEST,
  type ReadFileParams,
  type ReadFileResult,
} from '../../server/protocol.ts';

const candidates = '**/*.{yaml,yml,md,markdown}';
const ignored = '**/{node_modules,.git}/**';

/** Bytes beyond which a file's text is not sent: far above what the server takes, which reports the size. */
const mostBytes = 16 * 1024 * 1024;

/** Answers the server's questions for files, for a server that has no file system of its own. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(LIST_FILES_REQUEST, listFiles);
  client.onRequest(READ_FILE_REQUEST, readFile);
}

async function listFiles({ folder }: ListFilesParams, token: CancellationToken): Promise<ListFilesResult> {
  const pattern = new RelativePattern(Uri.parse(folder), candidates);
  const uris = await workspace.findFiles(pattern, ignored, undefined, token);
  return uris.map(String);
}

/** Null for whatever is not a readable file (it may have vanished by now). */
async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  const file = Uri.parse(uri);
  try {
    const { size } = await workspace.fs.stat(file);
    if (size > mostBytes) return { text: '', bytes: size };
    const content = await workspace.fs.readFile(file);
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(content), bytes: content.byteLength };
  } catch {
    return null;
  }
}
