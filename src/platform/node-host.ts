import * as callbacks from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { URI } from 'vscode-uri';
import { isCandidate } from '../kinds/recognise.ts';
import { type FileContent, isAlwaysIgnored, type ServerHost } from '../workspace/host.ts';
import { type IgnoreRules, isIgnored, rulesAround, rulesIn } from './git-ignore.ts';

/** Files on disk. Symbolic links are not followed: what lies behind them may be outside of the workspace. */
export const nodeHost: ServerHost = {
  async list(folder) {
    const root = URI.parse(folder).fsPath;
    const files = await filesBelow(root, await rulesAround(root));
    return files.map(fileUri);
  },

  async read(uri) {
    try {
      return await readText(URI.parse(uri).fsPath);
    } catch {
      // Gone, forbidden or a folder: there is nothing to read, and nobody to blame.
      return undefined;
    }
  },

  async ignores(folder, uri) {
    const root = URI.parse(folder).fsPath;
    const path = URI.parse(uri).fsPath;
    const segments = pathBelow(root, path)?.split('/') ?? [];
    let rules = await rulesAround(root);
    let current = root;
    for (const [index, segment] of segments.entries()) {
      rules = await rulesIn(current, rules);
      current = join(current, segment);
      if (isAlwaysIgnored(segment) || isIgnored(current, index < segments.length - 1, rules)) return true;
    }
    return false;
  },
};

/** Far above the limit that `portolan.yaml` sets: of such a file nobody wants more than its name, size and header. */
const MOST_BYTES = 64 * 1024 * 1024;
const HEAD_BYTES = 4096;

// Thousands of small files are read in half the time by callbacks, without a file handle object for each.
const stat = promisify(callbacks.stat);
const readFile = promisify(callbacks.readFile);
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

async function readText(path: string): Promise<FileContent> {
  const { size } = await stat(path);
  const bytes = size > MOST_BYTES ? await readHead(path) : await readFile(path);
  return { text: decoder.decode(bytes), bytes: Math.max(size, bytes.byteLength) };
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Paths of the files that may be Portolan's; ignored folders are not even entered. */
async function filesBelow(folder: string, outer: IgnoreRules): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const rules = entries.some(({ name }) => name === '.gitignore') ? await rulesIn(folder, outer) : outer;
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory())
        return isAlwaysIgnored(entry.name) || isIgnored(path, true, rules) ? [] : filesBelow(path, rules);
      return entry.isFile() && isCandidate(entry.name) && !isIgnored(path, false, rules) ? [path] : [];
    }),
  );
  return found.flat();
}

/** The URI of a file on disk, in the form in which the host lists it. */
export function fileUri(path: string): string {
  return URI.file(path).toString();
}

/** The URI of a folder on disk, without a `/` at the end. */
export function folderUri(path: string): string {
  return fileUri(path).replace(/\/$/, '');
}

/** A path below a folder with `/`; undefined when it lies elsewhere. */
export function pathBelow(folder: string, path: string): string | undefined {
  const below = relative(folder, path);
  const outside = below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below);
  return outside ? undefined : below.split(sep).join('/');
}
