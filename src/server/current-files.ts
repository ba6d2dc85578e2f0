import type { CurrentFiles } from '../language/file-rename/others/files.ts';
import { textContent } from '../workspace/host.ts';
import type { Folders } from './folders.ts';
import type { OpenDocuments } from './open-documents.ts';

/** The files of the open folders, with the texts that the client has open. */
export function currentFiles(folders: Folders, documents: OpenDocuments): CurrentFiles {
  return {
    list: (folder) => folders.list(folder),
    async read(uri) {
      const document = folders.isStray(uri) ? undefined : documents.get(uri);
      return document ? { ...textContent(document.getText()), version: document.version } : folders.read(uri);
    },
  };
}
