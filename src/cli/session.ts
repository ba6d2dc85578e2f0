import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CapacityUsageError } from '../commands/capacity.ts';
import { NotAChangeRequestError } from '../commands/classify-files.ts';
import { UnknownScenarioError } from '../commands/select.ts';
import { UnknownModelError } from '../facts/ranking.ts';
import { folderUri, nodeHost, pathBelow } from '../platform/node-host.ts';
import { AmbiguousProjectError, type Target, targetOf } from '../workspace/target.ts';
import { Workspace } from '../workspace/workspace.ts';

/** Options that every command takes. */
export interface CommonOptions {
  readonly cwd: string;
  readonly format?: string;
  readonly color?: boolean;
  readonly quiet?: boolean;
}

/** Exit codes of the contract. */
export const EXIT = { done: 0, findings: 1, unusable: 2 } as const;

/** Arguments or a configuration that a command cannot work with; ends the process with exit code 2. */
export class UsageError extends Error {}

/** Whether an error is the user's to mend; its message says how. */
export function isUsageError(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    error instanceof CapacityUsageError ||
    error instanceof AmbiguousProjectError ||
    error instanceof UnknownModelError ||
    error instanceof UnknownScenarioError ||
    error instanceof NotAChangeRequestError
  );
}

/** Reads the workspace in a folder. @throws {UsageError} when it is no folder */
export async function openWorkspace({ cwd }: CommonOptions): Promise<Workspace> {
  const path = resolve(cwd);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) throw new UsageError(`There is no folder ${cwd}.`);
  const workspace = new Workspace(folderUri(path), nodeHost, { keepsTrees: true });
  await workspace.load();
  return workspace;
}

/** The project that the folder stands for. @throws {UsageError} when its configuration cannot be used */
export async function openTarget(options: CommonOptions): Promise<Target> {
  return targetOf(await openWorkspace(options));
}

/**
 * Paths that the user gave, as paths below the folder with `/` (empty for the folder itself).
 * @throws {UsageError} for one that does not exist, or lies elsewhere: a slip must not look like a clean result
 */
export async function pathsInFolder(paths: readonly string[], { cwd }: CommonOptions): Promise<string[]> {
  const folder = resolve(cwd);
  return Promise.all(
    paths.map(async (path) => {
      const below = pathBelow(folder, resolve(folder, path));
      if (below === undefined) throw new UsageError(`${path} does not lie in the folder ${folder}.`);
      const found = await stat(resolve(folder, path)).catch(() => undefined);
      if (!found) throw new UsageError(`There is no file or folder ${path} in ${folder}.`);
      return below;
    }),
  );
}
