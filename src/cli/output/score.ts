import type { command } from '../../commands/score/command.ts';
import type { PrinterOf } from '../printer.ts';
import { rankingText } from './score/ranking.ts';
import { robustnessText, sensitivityText, whatIfText } from './score/robustness.ts';

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
