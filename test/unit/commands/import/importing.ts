import { check, type FileDiagnostic } from '../../../../src/commands/check/command.ts';
import { type ImportOptions, importCsv } from '../../../../src/commands/import/import-csv.ts';
import { type MappingPart, type MappingSettings, readMapping } from '../../../../src/commands/import/mapping.ts';
import type { ImportResult } from '../../../../src/commands/import/types.ts';
import { parseDocument } from '../../../../src/documents/parse.ts';
import { toValue } from '../../../../src/documents/value.ts';
import { targetOf } from '../../../../src/workspace/target.ts';
import { type Files, open, TODAY } from '../../workspace/open.ts';

export interface Settings extends MappingSettings, Pick<ImportOptions, 'folder' | 'isTaken'> {
  readonly map?: readonly string[];
  readonly parts?: readonly MappingPart[];
}

/** Imports a list into a workspace of some files. */
export async function importing(text: string, files: Files = {}, settings: Settings = {}): Promise<ImportResult> {
  const { map = [], parts = [], folder, isTaken, ...rest } = settings;
  const mapping = readMapping([...parts, ...map.map((assignment) => ({ assignment }))], rest);
  const place = { ...(folder !== undefined && { folder }), ...(isTaken && { isTaken }) };
  return importCsv(targetOf(await open(files)), { text, name: 'list.csv', mapping, today: TODAY, ...place });
}

/** The charters of a result as data, without what all of them have. */
export function charters({ charters }: ImportResult): Record<string, unknown>[] {
  return charters.map(({ text }) => {
    const { root, problems } = parseDocument({ uri: 'a.yaml', version: 0, text });
    if (problems.length > 0) throw new Error(problems[0]?.message);
    const { apiVersion: _, kind: __, ...data } = toValue(root) as Record<string, unknown>;
    return data;
  });
}

/** What `check` finds once the charters are written. */
export async function findings({ charters }: ImportResult, files: Files = {}): Promise<readonly FileDiagnostic[]> {
  const written = Object.fromEntries(charters.map(({ file, text }) => [file, text]));
  return check(await open({ ...files, ...written }), { today: TODAY }).diagnostics;
}

/** `ROW COLUMN CODE` of what is unclear. */
export function unclear({ problems }: ImportResult): string[] {
  return problems.map(({ row, column, code }) => `${row} ${column ?? '–'} ${code}`);
}
