import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import ignore from 'ignore';
import { glob } from 'tinyglobby';
import { URI } from 'vscode-uri';
import type { WorkspaceHost } from '../workspace/host.ts';

/** Folders that hold other people's files, whether or not a `.gitignore` says so. */
const ALWAYS_IGNORED = ['**/node_modules/**', '**/.git/**', '**/.venv/**', '**/.vscode-test/**'];

/** Files on disk. Symbolic links are not followed: what lies behind them may be outside of the workspace. */
export const nodeHost: WorkspaceHost = {
  async list(folder) {
    const root = URI.parse(folder).fsPath;
    const ignored = await gitIgnore(root);
    const files = await glob(['**/*.{yaml,yml,md,markdown}'], {
      cwd: root,
      ignore: ALWAYS_IGNORED,
      dot: true,
      caseSensitiveMatch: false,
      followSymbolicLinks: false,
      expandDirectories: false,
    });
    return files.filter((file) => !ignored(file)).map((file) => URI.file(join(root, file)).toString());
  },

  async read(uri) {
    try {
      const bytes = await readFile(URI.parse(uri).fsPath);
      return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), bytes: bytes.byteLength };
    } catch {
      // Gone, forbidden or a folder: there is nothing to read, and nobody to blame.
      return undefined;
    }
  },
};

/** The rules of the folder's own `.gitignore`. */
async function gitIgnore(root: string): Promise<(file: string) => boolean> {
  const text = await readFile(join(root, '.gitignore'), 'utf8').catch(() => undefined);
  if (text === undefined) return () => false;
  const rules = ignore().add(text);
  return (file) => rules.ignores(file);
}

/** The URI of a folder on disk, in the form in which the host gives those of its files. */
export function folderUri(path: string): string {
  return URI.file(path).toString().replace(/\/$/, '');
}

/** A path below a folder with `/`; undefined when it lies elsewhere. */
export function pathBelow(folder: string, path: string): string | undefined {
  const below = relative(folder, path);
  return below.startsWith('..') ? undefined : below.split(sep).join('/');
}
