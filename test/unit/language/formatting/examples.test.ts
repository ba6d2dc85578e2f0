import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseDocument } from '../../../../src/documents/parse.ts';
import { format } from '../../../../src/language/formatting/format.ts';

const EXAMPLE = fileURLToPath(new URL('../../../../examples/data-platform', import.meta.url));
const paths = readdirSync(EXAMPLE, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:yaml|md)$/.test(path));

test.each(paths)('%s is formatted already', (path) => {
  const text = readFileSync(join(EXAMPLE, path), 'utf8');
  expect(format(parseDocument({ uri: `file:///example/${path}`, version: 1, text }))).toEqual([]);
});
