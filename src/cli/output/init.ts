import type { command } from '../../commands/init/command.ts';
import type { PrinterOf } from '../printer.ts';
import { UsageError } from '../session.ts';
import { newFiles } from './new-files.ts';

export const printer: PrinterOf<typeof command> = {
  ...newFiles,
  async write(result) {
    if (result.files.length === 0)
      throw new UsageError('This folder has a portolan.yaml already. Nothing was written over it.');
    return newFiles.write(result);
  },
};
