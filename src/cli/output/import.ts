import { fileURLToPath } from 'node:url';
import type { command } from '../../commands/import/command.ts';
import type { PrinterOf } from '../printer.ts';
import { importSummary } from './import-summary.ts';
import { writeOutput } from './write-file.ts';

export const printer: PrinterOf<typeof command> = {
  async write({ charters }, { write }) {
    if (write) for (const { uri, file, text } of charters) await writeOutput(fileURLToPath(uri), file, text);
    return undefined;
  },
  text: (result, { write }, { quiet, colors }) =>
    importSummary(result, { write: write === true, quiet: quiet === true }, colors),
  json: (result, { write }) => {
    const charters = result.charters.map(({ uri: _, text: __, ...charter }) => charter);
    return { ...result, charters, written: write === true };
  },
};
