import { type command, type Explanation, explainAll } from '../../commands/explain/command.ts';
import { abridged } from '../../rules/example.ts';
import type { ExampleFiles } from '../../rules/rule.ts';
import { didYouMean } from '../../rules/words.ts';
import type { PrinterOf } from '../printer.ts';
import { UsageError } from '../session.ts';
import { type Colors, formatTable } from './print.ts';

export const printer: PrinterOf<typeof command> = {
  text: (found, { code }, { colors }) => {
    if (found === null) throw unknown(code);
    if (!('rules' in found)) return describe(found, colors);
    const rows = found.rules.map(({ code, severity, title }) => [code, severity, title]);
    return formatTable(['code', 'severity', 'what it finds'], rows, colors);
  },
  json: (found, { code }) => {
    if (found === null) throw unknown(code);
    return found;
  },
};

function unknown(code = ''): UsageError {
  const codes = explainAll().map((rule) => rule.code);
  const hint = didYouMean(code, codes) || ' `portolan explain` lists all of them.';
  return new UsageError(`There is no rule "${code}".${hint}`);
}

function describe(explanation: Explanation, colors: Colors): string {
  const { code, severity, title, why, mend, silence, bad, good } = explanation;
  const part = (name: string, text: string): string => `${colors.bold(name)}\n${indented(text, 2)}\n`;
  return [
    `${colors.bold(code)} (${severity})\n${title}\n`,
    part('Why', why),
    part('How to mend it', mend),
    part('Bad', shown(bad, colors)),
    part('Good', shown(good, colors)),
    part('How to silence it', silence),
  ].join('\n');
}

function shown(files: ExampleFiles, colors: Colors): string {
  return Object.entries(files)
    .map(([file, text]) => `${colors.dim(file)}\n${indented(abridged(text), 2)}`)
    .join('\n\n');
}

function indented(text: string, columns: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(columns));
}
