import type { command } from '../../commands/select/command.ts';
import type { PrinterOf } from '../printer.ts';
import { EXIT } from '../session.ts';
import { comparisonPages } from './scenarios.ts';
import { selectionPages } from './select-pages.ts';

export const printer: PrinterOf<typeof command> = {
  text: (answer, _, { colors, ...options }) =>
    'base' in answer ? comparisonPages(answer, options, colors) : selectionPages(answer, options, colors),
  exit: (answer) => (('base' in answer ? answer.base : answer).status === 'infeasible' ? EXIT.findings : EXIT.done),
};
