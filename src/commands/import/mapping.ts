import { parseDocument } from '../../documents/parse.ts';
import { toValue } from '../../documents/value.ts';
import { schemaOf } from '../../schema/registry.ts';
import { plainWords } from './cells/words.ts';
import { ENCODINGS, ImportError } from './decode.ts';
import type { Mapping } from './types.ts';

/** One `--map`: `FIELD=COLUMN`, or the text of a file (YAML) that holds a whole mapping. */
export type MappingPart = { readonly assignment: string } | { readonly file: string; readonly text: string };

/** Settings of a mapping beside its columns. */
export type MappingSettings = Partial<Omit<Mapping, 'columns' | 'status'>>;

/**
 * The mapping that some parts make up: later parts, and then settings given apart, count more.
 * @throws {ImportError} for what is no mapping
 */
export function readMapping(parts: readonly MappingPart[], settings: MappingSettings = {}): Mapping {
  const columns = new Map<string, string>();
  const status = new Map<string, string>();
  let known: MappingSettings = {};
  for (const part of parts) {
    if ('assignment' in part) {
      const at = part.assignment.indexOf('=');
      columns.set(part.assignment.slice(0, at).trim(), part.assignment.slice(at + 1).trim());
      continue;
    }
    const { columns: named = {}, status: words = {}, ...rest } = readFile(part);
    for (const [field, column] of Object.entries(mappingIn(named, part.file, 'columns'))) columns.set(field, column);
    for (const [word, meaning] of Object.entries(mappingIn(words, part.file, 'status'))) {
      checkOneOf(meaning, STATUSES, part.file, `status: ${word}`);
      status.set(word, meaning).set(plainWords(word) || word, meaning);
    }
    known = { ...known, ...settingsIn(rest, part.file) };
  }
  return { columns, status, ...known, ...settings };
}

const STATUSES = (schemaOf('charter').properties?.status?.enum ?? []).map(String);

/** The values that each setting can have. */
const SETTINGS: Readonly<Record<string, (value: string) => boolean>> = {
  dateFormat: (value) => value === 'dmy' || value === 'mdy',
  decimal: (value) => value === 'comma' || value === 'point',
  currency: (value) => /^[A-Z]{3}$/.test(value),
  delimiter: (value) => value.length === 1,
  encoding: (value) => ENCODINGS.some((encoding) => encoding === value),
};

function readFile({ file, text }: { readonly file: string; readonly text: string }): Readonly<Record<string, unknown>> {
  const { root, problems } = parseDocument({ uri: 'mapping.yaml', version: 0, text });
  const [problem] = problems;
  if (problem) throw new ImportError(`${file} cannot be read: ${problem.message}`);
  const value = toValue(root);
  if (!isObject(value))
    throw new ImportError(`${file} is no mapping: it needs \`columns:\` with \`FIELD: COLUMN\` below it.`);
  return value;
}

function settingsIn(rest: Readonly<Record<string, unknown>>, file: string): MappingSettings {
  for (const [key, value] of Object.entries(rest)) {
    const isValid = Object.hasOwn(SETTINGS, key) ? SETTINGS[key] : undefined;
    if (!isValid) {
      const known = ['columns', 'status', ...Object.keys(SETTINGS)].join(', ');
      throw new ImportError(`${file} holds "${key}", which means nothing here. Known: ${known}.`);
    }
    if (typeof value !== 'string' || !isValid(value))
      throw new ImportError(`${file}: ${key} cannot be ${JSON.stringify(value)}.`);
  }
  return rest as MappingSettings;
}

function mappingIn(value: unknown, file: string, key: string): Readonly<Record<string, string>> {
  const entries = isObject(value) ? Object.entries(value) : [['', undefined] as const];
  if (entries.some(([, each]) => typeof each !== 'string' && typeof each !== 'number'))
    throw new ImportError(`${file}: every entry of ${key} has to be a text.`);
  return Object.fromEntries(entries.map(([name, each]) => [name, String(each)]));
}

function checkOneOf(value: string, values: readonly string[], file: string, key: string): void {
  if (!values.includes(value)) throw new ImportError(`${file}: ${key} has to be one of: ${values.join(', ')}.`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
