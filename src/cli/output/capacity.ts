import type { command } from '../../commands/capacity/command.ts';
import type { PrinterOf } from '../printer.ts';
import { capacityPages } from './capacity-pages.ts';

export const printer: PrinterOf<typeof command> = {
  text: (report, _, { colors, ...options }) => capacityPages(report, options, colors),
};
