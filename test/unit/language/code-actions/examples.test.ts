import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { toValue } from '../../../../src/documents/value.ts';
import { codeActions } from '../../../../src/language/code-actions/code-actions.ts';
import type { LanguageFile } from '../../../../src/language/file.ts';
import { ABLE, afterwards, type Files, open } from './actions.ts';

const EXAMPLE = fileURLToPath(new URL('../../../../examples/data-platform', import.meta.url));

function readExample(): Files {
  const entries = readdirSync(EXAMPLE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /\.(?:yaml|md)$/.test(path));
  return Object.fromEntries(
    paths.map((path) => [relative(EXAMPLE, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

const ALL = readExample();

/** A record alone with its configuration: what it says does not depend on the others. */
function alone(name: string): Files {
  return { 'portolan.yaml': ALL['portolan.yaml'] ?? '', [name]: ALL[name] ?? '' };
}

const START = { line: 0, character: 0 };

function perform(file: LanguageFile, files: Files, title: string): Files | undefined {
  const query = { range: { start: START, end: START }, diagnostics: [], only: ['refactor.rewrite'] };
  const action = codeActions(file, query, ABLE).find((each) => each.title === title);
  return action && afterwards(files, action);
}

const dataOf = ({ record }: LanguageFile): unknown => {
  const { apiVersion, kind, ...data } = toValue(record.artifact?.tree) as Record<string, unknown>;
  return data;
};

describe('a record of the example', () => {
  test.each(Object.keys(ALL).filter((name) => name.endsWith('.yaml') && name !== 'portolan.yaml'))(
    '%s says the same as Markdown, and as YAML again',
    async (name) => {
      const files = alone(name);
      const before = await open(files, name);
      const markdown = perform(before, files, 'Convert to Markdown');
      const other = name.replace(/yaml$/, 'md');
      expect(markdown && Object.hasOwn(markdown, name)).toBe(false);
      const between = await open(markdown ?? {}, other);
      expect(dataOf(between)).toEqual(dataOf(before));
      expect(between.record.artifact?.kind).toBe(before.record.artifact?.kind);
      const yaml = perform(between, markdown ?? {}, 'Convert to YAML');
      const after = await open(yaml ?? {}, name);
      expect(dataOf(after)).toEqual(dataOf(before));
    },
  );

  test.each(Object.keys(ALL).filter((name) => name !== 'README.md' && !name.startsWith('docs/README')))(
    '%s says the same with its keys sorted',
    async (name) => {
      const files = alone(name);
      const before = await open(files, name);
      const sorted = perform(before, files, 'Sort keys in the order of the schema') ?? files;
      const after = await open(sorted, name);
      expect(toValue(after.document.root)).toEqual(toValue(before.document.root));
      expect(perform(after, sorted, 'Sort keys in the order of the schema')).toBeUndefined();
      const lines = (text = ''): string[] =>
        text
          .split('\n')
          .map((line) => line.trim().replace(/^- /, ''))
          .sort();
      if (!/[{]/.test(files[name] ?? '')) expect(lines(sorted[name])).toEqual(lines(files[name]));
    },
  );
});
