import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from '../session.ts';

/**
 * Writes a file with the folders around it.
 * @param file the path as messages say it
 * @param over whether an existing file may be replaced
 * @throws {UsageError} when there is such a file that may not be replaced, or it cannot be written
 */
export async function writeOutput(
  path: string,
  file: string,
  content: string | Uint8Array,
  over = false,
): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
  } catch (error) {
    throw new UsageError(unwritable(file, error));
  }
  try {
    await writeFile(path, content, { flag: over ? 'w' : 'wx' });
  } catch (error) {
    throw new UsageError(
      isTaken(error) ? `${file} exists already. Nothing was written over it.` : unwritable(file, error),
    );
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

function unwritable(file: string, error: unknown): string {
  return `${file} could not be written: ${error instanceof Error ? error.message : String(error)}.`;
}
