import type { command } from '../../commands/init/command.ts';
import type { PrinterOf } from '../printer.ts';
import { UsageError } from '../session.ts';
import { printer as newFiles } from './new.ts';

export const printer: PrinterOf<typeof command> = {
  async write(result, _, printing) {
    if (result.files.length === 0)
      throw new UsageError('This folder has a portolan.yaml already. Nothing was written over it.');
    return newFiles.write?.(result, { kind: 'portolan' }, printing);
  },
  text: (result, _, printing) => newFiles.text(result, { kind: 'portolan' }, printing),
  json: (result) => newFiles.json?.(result, { kind: 'portolan' }),
};
