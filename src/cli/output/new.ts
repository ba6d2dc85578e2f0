import type { command } from '../../commands/new/command.ts';
import type { PrinterOf } from '../printer.ts';
import { newFiles } from './new-files.ts';

export const printer: PrinterOf<typeof command> = { ...newFiles };
