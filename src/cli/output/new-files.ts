import { fileURLToPath } from 'node:url';
import type { NewFiles } from '../../commands/new/new-artifact.ts';
import { writeOutput } from './write-file.ts';

/** Writes files with the folders around them, and prints their paths. */
export const newFiles = {
  async write({ files }: NewFiles): Promise<undefined> {
    for (const { uri, file, text } of files) await writeOutput(fileURLToPath(uri), file, text);
  },
  text: ({ files }: NewFiles): string => files.map(({ file }) => `${file}\n`).join(''),
  json: ({ files }: NewFiles): unknown => ({ files: files.map(({ file }) => ({ file })) }),
};
