import { textContent, type WorkspaceHost } from './host.ts';
import { fileUri, isBelow, relativeFile } from './uri.ts';

/**
 * A host whose files are in memory: for tests, and for previews of what a change would do.
 * @param files texts by path in the folder, as they are at the time of each call
 */
export function createMemoryHost(files: Readonly<Record<string, string>>, folder = 'file:///workspace'): WorkspaceHost {
  return {
    list: async (below) =>
      Object.keys(files)
        .map((file) => fileUri(folder, file))
        .filter((uri) => isBelow(below, uri)),
    read: async (uri) => {
      const file = relativeFile(folder, uri);
      const text = Object.hasOwn(files, file) ? files[file] : undefined;
      return text === undefined ? undefined : textContent(text);
    },
  };
}
