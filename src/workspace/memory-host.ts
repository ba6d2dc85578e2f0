import type { WorkspaceHost } from './host.ts';

/** A host whose files are in memory: for tests, and for previews of what a change would do. */
export function createMemoryHost(files: Readonly<Record<string, string>>, folder = 'file:///workspace'): WorkspaceHost {
  const byUri = new Map(Object.entries(files).map(([file, text]) => [`${folder}/${file}`, text]));
  return {
    list: async (below) => [...byUri.keys()].filter((uri) => uri.startsWith(`${below}/`)),
    read: async (uri) => {
      const text = byUri.get(uri);
      return text === undefined ? undefined : { text, bytes: text.length };
    },
  };
}
