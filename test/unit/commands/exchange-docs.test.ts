import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { TABLE_NAMES } from '../../../src/commands/export/export-tables.ts';
import { STATUS_WORDS } from '../../../src/commands/import/cells/words.ts';
import { FIELDS } from '../../../src/commands/import/fields.ts';
import { exporting } from './export/exporting.ts';

/** Parts of the page are made from the code; with UPDATE_FIXTURES=1 they are written anew. */
const PAGE = fileURLToPath(new URL('../../../docs/import-export.md', import.meta.url));

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');

const statuses = (): string => {
  const meanings = [...new Set(STATUS_WORDS.values())];
  const words = (meaning: string) => [...STATUS_WORDS].flatMap(([word, each]) => (each === meaning ? [word] : []));
  return table(
    ['status', 'words'],
    meanings.map((meaning) => [`\`${meaning}\``, words(meaning).join(', ')]),
  );
};

const fields = (): string =>
  table(
    ['field', 'headings'],
    FIELDS.map(({ path, headings }) => [`\`${path}\``, headings.join(', ') || 'none: map it']),
  );

const tables = async (): Promise<string> => {
  const parts = TABLE_NAMES.map(async (name) => {
    const { columns } = await exporting(name, {});
    const rows = columns.map((column) => [`\`${column.name}\``, column.type, column.description]);
    return `### ${name}\n\n${table(['column', 'type', 'what'], rows)}`;
  });
  return (await Promise.all(parts)).join('\n');
};

test('the page says what the code does', async () => {
  const parts: Readonly<Record<string, string>> = { statuses: statuses(), fields: fields(), tables: await tables() };
  const before = readFileSync(PAGE, 'utf8');
  const after = before.replace(
    /(<!-- generated: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, start: string, name: string, end: string) => `${start}\n${parts[name] ?? ''}\n${end}`,
  );
  if (process.env.UPDATE_FIXTURES) writeFileSync(PAGE, after);
  expect(after).toBe(readFileSync(PAGE, 'utf8'));
  expect(before.match(/<!-- generated: /g)).toHaveLength(Object.keys(parts).length);
});
