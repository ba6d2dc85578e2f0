import type { command } from '../../commands/list/command.ts';
import type { PrinterOf } from '../printer.ts';
import { plain, shorten } from './plain.ts';
import { count, formatTable } from './print.ts';

export const printer: PrinterOf<typeof command> = {
  text: ({ artifacts }, _, { quiet, colors }) => {
    const rows = artifacts.map(({ kind, id, title, status, date, file }) => [
      kind,
      colors.bold(plain(id ?? '–')),
      plain(status ?? 'unknown'),
      plain(date ?? '–'),
      shorten(title ?? '–', 60),
      colors.dim(plain(file)),
    ]);
    const table = rows.length > 0 ? formatTable(['kind', 'id', 'status', 'date', 'title', 'file'], rows, colors) : '';
    return `${table}${quiet ? '' : `${table === '' ? '' : '\n'}${count(rows.length, 'artifact')}\n`}`;
  },
};
