import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeText } from '../../commands/import/decode.ts';
import { importCsv } from '../../commands/import/import-csv.ts';
import { ImportError } from '../../commands/import/import-error.ts';
import { type MappingPart, type MappingSettings, readMapping } from '../../commands/import/mapping.ts';
import type { ImportResult, Mapping } from '../../commands/import/types.ts';
import { localDate } from '../../platform/clock.ts';
import { folderUri, pathBelow } from '../../platform/node-host.ts';
import { type Target, targetOf } from '../../workspace/target.ts';
import { importSummary } from '../output/import-summary.ts';
import { colorsFor, print, printJson } from '../output/print.ts';
import { writeOutput } from '../output/write-file.ts';
import { type CommonOptions, EXIT, openWorkspace, UsageError } from '../session.ts';

export interface ImportCommandOptions extends CommonOptions, MappingSettings {
  /** `FIELD=COLUMN`, or a file that holds a mapping. */
  readonly map?: readonly string[];
  readonly folder?: string;
  readonly write?: boolean;
}

export async function runImport(format: string, file: string, options: ImportCommandOptions): Promise<number> {
  if (format !== 'csv')
    throw new UsageError(`"${format}" cannot be imported. Save the list as CSV: portolan import csv FILE.`);
  const target = await targetFor(options);
  const result = await usable(async () => {
    const mapping = await mappingOf(options);
    const text = decodeText(await read(file, options), mapping.encoding);
    return importCsv(target, { text, name: basename(file), mapping, today: localDate(), ...placing(target, options) });
  });
  if (options.write) await write(result);
  const charters = result.charters.map(({ uri: _, text: __, ...charter }) => charter);
  if (options.format === 'json') printJson({ ...result, charters, written: options.write === true });
  else print(importSummary(result, options, colorsFor(options)));
  return EXIT.done;
}

async function write({ charters }: ImportResult): Promise<void> {
  for (const { uri, file, text } of charters) await writeOutput(fileURLToPath(uri), file, text);
}

async function usable<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ImportError ? new UsageError(error.message) : error;
  }
}

/** The project around the folder that the charters go to. */
async function targetFor(options: ImportCommandOptions): Promise<Target> {
  const workspace = await openWorkspace(options);
  const folder = chosenFolder(options);
  if (folder === undefined) return targetOf(workspace);
  if (pathBelow(resolve(options.cwd), folder) === undefined)
    throw new UsageError(`${options.folder} does not lie in the folder ${resolve(options.cwd)}.`);
  return targetOf(workspace, folderUri(folder));
}

function chosenFolder({ cwd, folder }: ImportCommandOptions): string | undefined {
  return folder === undefined ? undefined : resolve(cwd, folder);
}

/** Where the charters go, and which names are taken there by files that are none of the project's. */
function placing({ project }: Target, options: ImportCommandOptions) {
  const root = fileURLToPath(project.root);
  const isTaken = (path: string): boolean => existsSync(join(root, path));
  const folder = chosenFolder(options);
  const below = folder && pathBelow(root, folder);
  return { isTaken, ...(below !== undefined && { folder: below === '' ? '' : `${below}/` }) };
}

async function mappingOf(options: ImportCommandOptions): Promise<Mapping> {
  const parts = (options.map ?? []).map(async (value): Promise<MappingPart> => {
    if (value.includes('=')) return { assignment: value };
    return { file: value, text: decodeText(await read(value, options)) };
  });
  const { dateFormat, decimal, currency, delimiter, encoding } = options;
  return readMapping(await Promise.all(parts), {
    ...(dateFormat && { dateFormat }),
    ...(decimal && { decimal }),
    ...(currency && { currency }),
    ...(delimiter && { delimiter }),
    ...(encoding && { encoding }),
  });
}

async function read(file: string, { cwd }: CommonOptions): Promise<Uint8Array> {
  try {
    return await readFile(resolve(cwd, file));
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new UsageError(isMissing ? `There is no file ${file}.` : `${file} cannot be read.`);
  }
}
