import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from '../commands/command.ts';
import { fileUri, folderUri, nodeHost, pathBelow } from '../platform/node-host.ts';
import { UnusableError } from '../workspace/unusable.ts';
import { Workspace } from '../workspace/workspace.ts';

/** Options that every command takes. */
export interface CommonOptions {
  readonly cwd: string;
  readonly format?: string;
  /** ISO date. */
  readonly asOf?: string;
  readonly color?: boolean;
  readonly quiet?: boolean;
}

/** Exit codes of the contract; the last is what a shell says of a program that was interrupted. */
export const EXIT = { done: 0, findings: 1, unusable: 2, interrupted: 130 } as const;

/** Arguments or a configuration that a command cannot work with; ends the process with exit code 2. */
export class UsageError extends UnusableError {}

/** Reads the workspace in a folder. @throws {UsageError} when it is no folder */
export async function openWorkspace({ cwd }: CommonOptions): Promise<Workspace> {
  const path = resolve(cwd);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) throw new UsageError(`There is no folder ${cwd}.`);
  const workspace = new Workspace(folderUri(path), nodeHost, { keepsTrees: true });
  await workspace.load();
  return workspace;
}

/**
 * Paths that the user gave, as URIs of files and folders below the folder.
 * @throws {UsageError} for one that does not exist, or lies elsewhere: a slip must not look like a clean result
 */
export async function urisInFolder(paths: readonly string[], { cwd }: CommonOptions): Promise<string[]> {
  const folder = resolve(cwd);
  return Promise.all(
    paths.map(async (path) => {
      const below = pathBelow(folder, resolve(folder, path));
      if (below === undefined) throw new UsageError(`${path} does not lie in the folder ${folder}.`);
      const found = await stat(resolve(folder, path)).catch(() => undefined);
      if (!found) throw new UsageError(`There is no file or folder ${path} in ${folder}.`);
      return below === '' ? folderUri(folder) : fileUri(join(folder, below));
    }),
  );
}

/** Files for commands that read more than the workspace. */
export function filesIn({ cwd }: CommonOptions): Files {
  const folder = resolve(cwd);
  return {
    async read(path) {
      try {
        return await readFile(resolve(folder, path));
      } catch (error) {
        const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
        throw new UsageError(isMissing ? `There is no file ${path}.` : `${path} cannot be read.`);
      }
    },
    uriBelow(path) {
      if (pathBelow(folder, resolve(folder, path)) === undefined)
        throw new UsageError(`${path} does not lie in the folder ${folder}.`);
      return folderUri(resolve(folder, path));
    },
    exists: (uri) => existsSync(fileURLToPath(uri)),
  };
}
