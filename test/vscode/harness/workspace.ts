import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { temporaryFolder } from './temporary.ts';

/** A folder that tests may change as they like. */
export interface Workspace {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Copies a folder to a temporary place; the copy keeps its name, which VS Code shows. */
export async function copyWorkspace(source: string): Promise<Workspace> {
  const { path, remove } = await temporaryFolder('workspace');
  const folder = join(path, basename(source));
  await cp(source, folder, { recursive: true });
  return { folder, remove };
}
