import type { ClassifyResult, command } from '../../commands/classify/command.ts';
import { isTooWeak } from '../../facts/classification.ts';
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
  for (const approval of change.approvals) {
    const { title, role, state, due, because, strength, needs } = approval;
    const isRefused = state === 'rejected' || state === 'invalid';
    const mark = state === 'granted' ? colors.green('✓') : isRefused ? colors.red('✗') : colors.yellow('○');
    const word = state === 'invalid' ? 'does not count' : state;
    const afterwards = state === 'missing' && due === 'retrospective' ? ', due afterwards' : '';
    const why = because === undefined ? '' : `, ${plain(because)}`;
    const shown = isTooWeak(approval) ? `${strength}, has to be ${needs}` : strength;
    lines.push(`  ${mark} approval  ${plain(title)} (${plain(role)}): ${word}${afterwards}${why}${inBrackets(shown)}`);
  }
  for (const { title, area, met, strength, needs } of change.obligations) {
    const mark = met ? colors.green('✓') : colors.yellow('○');
    const shown = strength !== undefined && !met ? `${strength}, has to be ${needs}` : strength;
    lines.push(`  ${mark} ${area === 'process' ? 'evidence' : area}  ${plain(title)}${inBrackets(shown)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** How strong evidence is, behind what it shows. */
function inBrackets(words: string | undefined): string {
  return words === undefined ? '' : ` [${words}]`;
}

/** `CR-2026-014  data-model / breaking  score 62  3 things owed`. */
function headline(change: Change, colors: Colors): string {
  const { id, file, category, level, score, approvals, obligations } = change;
  const name = colors.bold(plain(id ?? file ?? 'change'));
  const owed =
    approvals.filter((approval) => approval.state !== 'granted' || isTooWeak(approval)).length +
    obligations.filter(({ met }) => !met).length;
  const verdict = owed === 0 ? colors.green('  nothing owed') : colors.yellow(`  ${count(owed, 'thing')} owed`);
  const points = score === null ? '' : colors.dim(`  score ${score}`);
  return `${name}  ${plain(category ?? 'unknown')} / ${plain(level ?? 'unknown')}${points}${level === null ? colors.yellow('  nobody knows what it owes') : verdict}`;
}
