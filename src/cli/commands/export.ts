import { lstat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { type CsvOptions, toCsv } from '../../commands/export/csv.ts';
import { exportTables } from '../../commands/export/export-tables.ts';
import { toObject, toRows } from '../../commands/export/json.ts';
import { TABLE_NAMES, type TableName } from '../../commands/export/names.ts';
import type { Table } from '../../commands/export/table.ts';
import { count, print, printJson, toJson } from '../output/print.ts';
import { writeOutput } from '../output/write-file.ts';
import { type CommonOptions, EXIT, openTarget, UsageError } from '../session.ts';

export const EXPORT_FORMATS = ['json', 'csv', 'parquet'] as const;
type Format = (typeof EXPORT_FORMATS)[number];

export interface ExportCommandOptions extends CommonOptions {
  readonly format?: Format;
  /** A folder, or a file when it ends in the ending of a format. */
  readonly output?: string;
  readonly table?: TableName;
  readonly force?: boolean;
  readonly bom?: boolean;
  readonly formulaEscape?: boolean;
}

/** A file to be written. */
interface OutputFile {
  readonly file: string;
  readonly rows: number;
  readonly content: string | Uint8Array;
}

export async function runExport(options: ExportCommandOptions): Promise<number> {
  const { output, table } = options;
  const format = formatOf(options);
  const tables = exportTables(await openTarget(options), table ? [table] : TABLE_NAMES);
  if (output !== undefined) await writeAll(await filesOf(tables, output, format, options), options);
  else if (format === 'json') printJson(toObject(tables));
  else print(tables.map((each) => toCsv(each, csvOptions(options))).join(''));
  return EXIT.done;
}

/** @throws {UsageError} when the output cannot take what is asked for */
function formatOf({ format, output, table }: ExportCommandOptions): Format {
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

function csvOptions({ bom, formulaEscape }: ExportCommandOptions): CsvOptions {
  return { mark: bom === true, escapeFormulas: formulaEscape !== false };
}

async function filesOf(
  tables: readonly Table[],
  output: string,
  format: Format,
  options: ExportCommandOptions,
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
async function encoder(format: Format, options: ExportCommandOptions): Promise<(table: Table) => string | Uint8Array> {
  if (format === 'json') return (table) => toJson(toRows(table));
  if (format === 'csv') return (table) => toCsv(table, csvOptions(options));
  return (await import('../../commands/export/parquet.ts')).toParquet;
}

/** @throws {UsageError} before anything is written, when one of the files is there already */
async function writeAll(files: readonly OutputFile[], { cwd, force, quiet }: ExportCommandOptions): Promise<void> {
  for (const { file } of files) {
    const isThere = await lstat(resolve(cwd, file)).then(Boolean, () => false);
    if (isThere && !force) throw new UsageError(`${file} exists already. Nothing was written; --force writes over it.`);
  }
  for (const { file, content } of files) await writeOutput(resolve(cwd, file), file, content, force);
  print(files.map(({ file, rows }) => (quiet ? `${file}\n` : `${file}  ${count(rows, 'row')}\n`)).join(''));
}
