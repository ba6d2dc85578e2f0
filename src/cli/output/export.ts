import { lstat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { ArgumentsFor } from '../../commands/command.ts';
import { type command, EXPORT_FORMATS } from '../../commands/export/command.ts';
import { toCsv } from '../../commands/export/csv.ts';
import { TABLE_NAMES } from '../../commands/export/export-tables.ts';
import { type Table, toObject, toRows } from '../../commands/export/table.ts';
import type { CsvOptions } from '../../text/csv.ts';
import type { PrinterOf, Printing } from '../printer.ts';
import { UsageError } from '../session.ts';
import { count, toJson } from './print.ts';
import { writeOutput } from './write-file.ts';

type Format = (typeof EXPORT_FORMATS)[number];
type ExportArguments = ArgumentsFor<typeof command>;

/** What is asked for, with the format that was given, if any. */
interface ExportOptions extends ExportArguments, Pick<Printing, 'cwd' | 'quiet'> {
  readonly format?: Format;
}

/** A file to be written. */
interface OutputFile {
  readonly file: string;
  readonly rows: number;
  readonly content: string | Uint8Array;
}

export const printer: PrinterOf<typeof command> = {
  async write(tables, args, printing) {
    const options = optionsOf(args, printing);
    const format = formatOf(options);
    const { output } = args;
    if (output !== undefined) return writeAll(await filesOf(tables, output, format, options), options);
    return format === 'csv' ? tables.map((each) => toCsv(each, csvOptions(options))).join('') : undefined;
  },
  json: (tables) => toObject(tables),
  text: (tables) => toJson(toObject(tables)),
};

function optionsOf(args: ExportArguments, { cwd, quiet, format }: Printing): ExportOptions {
  const known = EXPORT_FORMATS.find((each) => each === format);
  return { ...args, cwd, ...(quiet !== undefined && { quiet }), ...(known && { format: known }) };
}

/** @throws {UsageError} when the output cannot take what is asked for */
function formatOf({ format, output, table }: ExportOptions): Format {
  const ending = output === undefined ? undefined : endingOf(output);
  if (format && ending && format !== ending)
    throw new UsageError(`${output} ends in .${ending}, but --format says ${format}.`);
  const used = format ?? ending ?? (output === undefined ? 'json' : 'csv');
  if (output === undefined && used === 'parquet')
    throw new UsageError('Parquet is nothing for a terminal. Name a folder or a file with --output.');
  if (used !== 'json' && table === undefined && (output === undefined || ending))
    throw new UsageError(
      `One ${used === 'csv' ? 'CSV' : 'Parquet'} file holds one table: name it with --table (${TABLE_NAMES.join(', ')}), or a folder with --output.`,
    );
  return used;
}

function endingOf(output: string): Format | undefined {
  const ending = extname(output).slice(1).toLowerCase();
  return EXPORT_FORMATS.find((format) => format === ending);
}

function csvOptions({ bom, formulaEscape }: ExportOptions): CsvOptions {
  return { mark: bom === true, escapeFormulas: formulaEscape !== false };
}

async function filesOf(
  tables: readonly Table[],
  output: string,
  format: Format,
  options: ExportOptions,
): Promise<OutputFile[]> {
  const encode = await encoder(format, options);
  const isFile = endingOf(output) !== undefined;
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (isFile && options.table === undefined) return [{ file: output, rows, content: toJson(toObject(tables)) }];
  return tables.map((table) => ({
    file: isFile ? output : join(output, `${table.name}.${format}`).replaceAll('\\', '/'),
    rows: table.rows.length,
    content: encode(table),
  }));
}

/** The writer of Parquet is only loaded when it is wanted. */
async function encoder(format: Format, options: ExportOptions): Promise<(table: Table) => string | Uint8Array> {
  if (format === 'json') return (table) => toJson(toRows(table));
  if (format === 'csv') return (table) => toCsv(table, csvOptions(options));
  return (await import('../../commands/export/parquet.ts')).toParquet;
}

/** @throws {UsageError} before anything is written, when one of the files is there already */
async function writeAll(files: readonly OutputFile[], { cwd, force, quiet }: ExportOptions): Promise<string> {
  for (const { file } of files) {
    const isThere = await lstat(resolve(cwd, file)).then(Boolean, () => false);
    if (isThere && !force) throw new UsageError(`${file} exists already. Nothing was written; --force writes over it.`);
  }
  for (const { file, content } of files) await writeOutput(resolve(cwd, file), file, content, force);
  return files.map(({ file, rows }) => (quiet ? `${file}\n` : `${file}  ${count(rows, 'row')}\n`)).join('');
}
