import { type Target, targetOf } from '../../workspace/target.ts';
import { fileUri, relativeFile } from '../../workspace/uri.ts';
import { type ArgumentsFor, defineCommand, type Files, type Services } from '../command.ts';
import { decodeText, ENCODINGS, ImportError } from './decode.ts';
import { importCsv } from './import-csv.ts';
import { type MappingPart, readMapping } from './mapping.ts';
import type { ImportResult, Mapping } from './types.ts';

export const command = defineCommand({
  name: 'import',
  summary: 'turn a list of projects (csv) into charters; shows what it would do',
  examples: [
    'import csv projects.csv   # shows what it would write',
    'import csv projects.csv --map title=Vorhaben --map budget.total="Kosten (T€)" --write',
    'import csv projects.csv --map mapping.yaml --date-format dmy --write',
  ],
  args: {
    format: { type: 'text', required: true, description: 'What the list is: csv.', cli: { positional: true } },
    file: { type: 'text', required: true, description: 'The list.', cli: { positional: true } },
    write: { type: 'flag', description: 'write the charters; never over an existing file', only: 'cli' },
    map: {
      type: 'texts',
      description: 'FIELD=COLUMN, or a YAML file with a whole mapping; may be repeated',
      cli: { flags: '--map <mapping>' },
    },
    kind: {
      type: 'choice',
      of: ['charter'],
      description: 'what the rows are',
      cli: { flags: '--kind <kind>', default: 'charter' },
    },
    folder: {
      type: 'text',
      description: 'where the charters go, instead of beside the others',
      cli: { flags: '--folder <dir>' },
    },
    delimiter: {
      type: 'text',
      form: { pattern: '^(?:tab|\\\\t|[^"\\r\\n\\w])$', words: 'one sign, or "tab"' },
      description: 'between cells; found out when missing',
      cli: { flags: '--delimiter <character>' },
    },
    encoding: { type: 'choice', of: ENCODINGS, description: 'of the file; UTF-8 when missing' },
    dateFormat: {
      type: 'choice',
      of: ['dmy', 'mdy'],
      description: 'what 05/02/2027 means',
      cli: { flags: '--date-format <order>' },
    },
    decimal: {
      type: 'choice',
      of: ['comma', 'point'],
      description: 'what parts the decimals in 1.234 or 1,234',
      cli: { flags: '--decimal <sign>' },
    },
    currency: {
      type: 'text',
      form: { pattern: '^[A-Z]{3}$', words: 'a code of three letters, such as EUR' },
      description: 'of amounts that name none, such as EUR',
      cli: { flags: '--currency <code>' },
    },
  },
  run: async (target, args, services): Promise<ImportResult> => {
    const files = filesOf(services);
    if (args.format !== 'csv')
      throw new ImportError(`"${args.format}" cannot be imported. Save the list as CSV: portolan import csv FILE.`);
    const { around, placing } = placeOf(target, args.folder, files);
    const mapping = await mappingOf(args, files);
    const text = decodeText(await files.read(args.file), mapping.encoding);
    const name = args.file.slice(Math.max(args.file.lastIndexOf('/'), args.file.lastIndexOf('\\')) + 1);
    return importCsv(around, { text, name, mapping, today: services.today, ...placing });
  },
});

function filesOf({ files }: Services): Files {
  if (!files) throw new ImportError('Lists can only be read by the command line.');
  return files;
}

/** The project around the folder that the charters go to, and the names that are taken there by files of others. */
function placeOf(target: Target, folder: string | undefined, files: Files) {
  const uri = folder === undefined ? undefined : files.uriBelow(folder);
  const around = uri === undefined ? target : targetOf(target.workspace, uri);
  const { root } = around.project;
  const isTaken = (path: string): boolean => files.exists(fileUri(root, path));
  if (uri === undefined) return { around, placing: { isTaken } };
  return { around, placing: { isTaken, folder: uri === root ? '' : `${relativeFile(root, uri)}/` } };
}

async function mappingOf(args: ArgumentsFor<typeof command>, files: Files): Promise<Mapping> {
  const parts = (args.map ?? []).map(async (value): Promise<MappingPart> => {
    if (value.includes('=')) return { assignment: value };
    return { file: value, text: decodeText(await files.read(value)) };
  });
  const { dateFormat, decimal, currency, encoding } = args;
  const delimiter = args.delimiter === 'tab' || args.delimiter === '\\t' ? '\t' : args.delimiter;
  return readMapping(await Promise.all(parts), {
    ...(dateFormat && { dateFormat }),
    ...(decimal && { decimal }),
    ...(currency && { currency }),
    ...(delimiter && { delimiter }),
    ...(encoding && { encoding }),
  });
}
