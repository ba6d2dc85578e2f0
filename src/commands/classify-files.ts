import type { Workspace } from '../workspace/workspace.ts';
import { type ClassifyResult, classify } from './classify.ts';

/** A file that was to be classified holds no change request. */
export class NotAChangeRequestError extends Error {
  constructor(file: string) {
    super(`${file} is no change request.`);
    this.name = 'NotAChangeRequestError';
  }
}

/**
 * The contract of `classify` for some files, in their order. Each is judged by the catalogue of its own project.
 * @throws {NotAChangeRequestError}
 */
export function classifyFiles(workspace: Workspace, uris: readonly string[]): ClassifyResult {
  return {
    changes: uris.flatMap((uri) => {
      const project = workspace.projectOf(uri);
      if (project.record(uri)?.artifact?.kind !== 'change-request')
        throw new NotAChangeRequestError(workspace.fileOf(uri));
      return classify({ workspace, project }, [uri]).changes;
    }),
  };
}
