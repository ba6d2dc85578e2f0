import { rmSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that goes when it is removed, at the latest when this process ends. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): Promise<void>;
}

// A process that has just been killed may still be writing for a moment.
const thoroughly = { recursive: true, force: true, maxRetries: 3 } as const;
const live = new Set<string>();
process.once('exit', () => {
  for (const path of live) rmSync(path, thoroughly);
});

/** Makes an empty folder; `purpose` becomes a part of its name. */
export async function temporaryFolder(purpose: string): Promise<TemporaryFolder> {
  // The real path: file watchers report it, and on macOS the temporary folder is a link.
  const path = await realpath(await mkdtemp(join(tmpdir(), `portolan-${purpose}-`)));
  live.add(path);
  const remove = async (): Promise<void> => {
    await rm(path, thoroughly);
    live.delete(path);
  };
  return { path, remove };
}
