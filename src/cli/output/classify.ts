import type { ClassifyResult, command } from '../../commands/classify/command.ts';
import type { PrinterOf, Printing } from '../printer.ts';
import { plain } from './plain.ts';
import { type Colors, count } from './print.ts';

type Change = ClassifyResult['changes'][number];

export const printer: PrinterOf<typeof command> = {
  text: ({ changes }, _, printing) => {
    if (changes.length > 0) return changes.map((change) => describe(change, printing)).join('\n');
    const hint = 'There are no change requests here. `portolan new change-request` writes the first one.\n';
    return printing.quiet ? '' : hint;
  },
};

function describe(change: Change, { quiet, colors }: Printing): string {
  const lines = [headline(change, colors)];
  if (quiet) return `${lines.join('\n')}\n`;
  for (const { evidence, line, file } of change.reasons) {
    const place = line === undefined ? '' : colors.dim(` ${plain(`${file}:${line + 1}`)}`);
    lines.push(`  because   ${plain(evidence)}${place}`);
  }
  for (const { title, role, state, due } of change.approvals) {
    const mark = state === 'granted' ? colors.green('✓') : state === 'rejected' ? colors.red('✗') : colors.yellow('○');
    const afterwards = state === 'missing' && due === 'retrospective' ? ', due afterwards' : '';
    lines.push(`  ${mark} approval  ${plain(title)} (${plain(role)}): ${state}${afterwards}`);
  }
  for (const { title, area, met } of change.obligations) {
    const mark = met ? colors.green('✓') : colors.yellow('○');
    lines.push(`  ${mark} ${area === 'process' ? 'evidence' : area}  ${plain(title)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** `CR-2026-014  data-model / breaking  score 62  3 things owed`. */
function headline(change: Change, colors: Colors): string {
  const { id, file, category, level, score, approvals, obligations } = change;
  const name = colors.bold(plain(id ?? file ?? 'change'));
  const owed =
    approvals.filter(({ state }) => state !== 'granted').length + obligations.filter(({ met }) => !met).length;
  const verdict = owed === 0 ? colors.green('  nothing owed') : colors.yellow(`  ${count(owed, 'thing')} owed`);
  const points = score === null ? '' : colors.dim(`  score ${score}`);
  return `${name}  ${plain(category ?? 'unknown')} / ${plain(level ?? 'unknown')}${points}${level === null ? '' : verdict}`;
}
