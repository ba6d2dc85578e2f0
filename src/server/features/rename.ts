import {
  type ClientCapabilities,
  type FileOperationRegistrationOptions,
  LSPErrorCodes,
  ResourceOperationKind,
  ResponseError,
} from 'vscode-languageserver';
import { fileRenameEdits } from '../../language/file-rename/file-rename.ts';
import type { Move } from '../../language/file-rename/moves.ts';
import { prepareRename, type Refusal, rename } from '../../language/rename/rename.ts';
import type { EditSupport } from '../../language/rename/workspace-edit.ts';
import { normalFolder } from '../uris.ts';
import type { Feature } from './feature.ts';
import { answerFor } from './feature.ts';

/** Files whose renaming concerns links: those with artifacts, and folders with whatever is in them. */
const RENAMED_FILES: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: '**/*.{yaml,yml,md,markdown}', matches: 'file' } },
    { pattern: { glob: '**/*', matches: 'folder' } },
  ],
};

/** Renaming of ids, and links that follow files. */
export const renameFeature: Feature = {
  capabilities: {
    renameProvider: { prepareProvider: true },
    workspace: { fileOperations: { willRename: RENAMED_FILES } },
  },
  register(context) {
    const { connection, capabilities } = context;
    const support = editSupport(capabilities);
    connection.onPrepareRename(({ textDocument, position }, token) =>
      answerFor(context, textDocument.uri, token, (file) => accepted(prepareRename(file, position))),
    );
    connection.onRenameRequest(({ textDocument, position, newName }, token) =>
      answerFor(context, textDocument.uri, token, async (file) => {
        const { edit } = accepted(await rename(file, position, newName, support, context.files, token));
        return token.isCancellationRequested ? null : edit;
      }),
    );
    connection.workspace.onWillRenameFiles(async ({ files }, token) => {
      if (token.isCancellationRequested) return null;
      const moves = files.map(({ oldUri, newUri }): Move => ({ from: normalFolder(oldUri), to: normalFolder(newUri) }));
      const workspaces = await context.workspaces();
      if (token.isCancellationRequested) return null;
      const edit = await fileRenameEdits(workspaces, moves, support, context.files, token);
      return token.isCancellationRequested ? null : (edit ?? null);
    });
  },
};

function editSupport({ workspace }: ClientCapabilities): EditSupport {
  const { documentChanges, resourceOperations, changeAnnotationSupport } = workspace?.workspaceEdit ?? {};
  return {
    documentChanges: documentChanges === true,
    renameFiles: documentChanges === true && (resourceOperations ?? []).includes(ResourceOperationKind.Rename),
    annotations: changeAnnotationSupport !== undefined,
  };
}

/** @throws {ResponseError} with the reason of a refusal, which the editor shows */
function accepted<Result extends object>(result: Result | Refusal): Result {
  if ('refusal' in result) throw new ResponseError(LSPErrorCodes.RequestFailed, result.refusal);
  return result;
}
