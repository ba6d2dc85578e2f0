import { type Command, InvalidArgumentError, Option } from 'commander';
import { TABLE_NAMES } from '../commands/export/names.ts';
import { ENCODINGS } from '../commands/import/decode.ts';
import type { ExportCommandOptions } from './commands/export.ts';
import type { ImportCommandOptions } from './commands/import.ts';
import type { Outcome } from './program.ts';

/** Makes a command with the options that all of them share. */
export type MakeCommand = (usage: string, description: string, formats?: readonly string[]) => Command;

/** `import` and `export`: lists of others in, flat tables out. */
export function addExchange(command: MakeCommand, outcome: Outcome): void {
  command('import <format> <file>', 'turn a list of projects (csv) into charters; shows what it would do')
    .option('--write', 'write the charters; never over an existing file')
    .option('--map <mapping>', 'FIELD=COLUMN, or a YAML file with a whole mapping; may be repeated', collect, [])
    .addOption(new Option('--kind <kind>', 'what the rows are').choices(['charter']).default('charter'))
    .option('--folder <dir>', 'where the charters go, instead of beside the others')
    .option('--delimiter <character>', 'between cells; found out when missing', delimiter)
    .addOption(new Option('--encoding <encoding>', 'of the file; UTF-8 when missing').choices(ENCODINGS))
    .addOption(new Option('--date-format <order>', 'what 05/02/2027 means').choices(['dmy', 'mdy']))
    .addOption(new Option('--decimal <sign>', 'what parts the decimals in 1.234 or 1,234').choices(['comma', 'point']))
    .option('--currency <code>', 'of amounts that name none, such as EUR', currency)
    .action(async (format: string, file: string, options: ImportCommandOptions) => {
      const { runImport } = await import('./commands/import.ts');
      outcome.exitCode = await runImport(format, file, options);
    });

  command('export', 'write the portfolio as flat tables', ['json', 'csv', 'parquet'])
    .option('--output <path>', 'a folder, or a file whose ending is a format; standard output when missing')
    .addOption(new Option('--table <name>', 'only this table').choices(TABLE_NAMES))
    .option('--force', 'write over existing files')
    .option('--bom', 'begin CSV with a byte order mark, for spreadsheets')
    .option('--no-formula-escape', 'leave texts that begin with = + - @ as they are in CSV')
    .action(async (options: ExportCommandOptions) => {
      const { runExport } = await import('./commands/export.ts');
      outcome.exitCode = await runExport(options);
    });
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function delimiter(text: string): string {
  const sign = text === 'tab' || text === '\\t' ? '\t' : text;
  if (sign.length !== 1 || /["\r\n\w]/.test(sign)) throw new InvalidArgumentError('It must be one sign, or "tab".');
  return sign;
}

function currency(text: string): string {
  if (!/^[A-Z]{3}$/.test(text)) throw new InvalidArgumentError('It must be a code of three letters, such as EUR.');
  return text;
}
