import { fileURLToPath } from 'node:url';
import type { command } from '../../commands/new/command.ts';
import type { PrinterOf } from '../printer.ts';
import { writeOutput } from './write-file.ts';

/** Writes files with the folders around them, and prints their paths. */
export const printer: PrinterOf<typeof command> = {
  async write({ files }) {
    for (const { uri, file, text } of files) await writeOutput(fileURLToPath(uri), file, text);
    return undefined;
  },
  text: ({ files }) => files.map(({ file }) => `${file}\n`).join(''),
  json: ({ files }) => ({ files: files.map(({ file }) => ({ file })) }),
};
