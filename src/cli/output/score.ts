import type { command } from '../../commands/score/command.ts';
import type { PrinterOf } from '../printer.ts';
import { rankingText } from './score/ranking.ts';
import { robustnessText } from './score/robustness.ts';
import { sensitivityText } from './score/sensitivity.ts';
import { whatIfText } from './score/what-if.ts';

export const printer: PrinterOf<typeof command> = {
  text: (result, _, { colors, ...options }) => {
    const { sensitivity, robustness, whatIf } = result;
    const parts = [
      rankingText(result, options, colors),
      sensitivity && sensitivityText(sensitivity, colors),
      robustness && robustnessText(robustness, colors),
      whatIf && whatIfText(whatIf, colors),
    ];
    return parts.filter((part) => part !== undefined).join('\n');
  },
};
