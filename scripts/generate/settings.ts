import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readKinds } from './kinds.ts';
import type { GeneratedFile } from './schemas.ts';

const FILE = 'schemas/portolan.schema.json';

/** What `portolan.yaml` may say of every kind: where its records lie, and how their ids look. Only what is missing is added. */
export async function generateSettings(root: string): Promise<GeneratedFile[]> {
  let content = await readFile(join(root, FILE), 'utf8');
  for (const { name, titles, id, suffixes } of await readKinds(root)) {
    const nouns = titles.toLowerCase();
    content = withProperty(content, 'artifactPaths', name, {
      title: titles,
      description: `Globs, relative to the workspace folder, of the files that are ${nouns}.`,
      $ref: 'common.schema.json#/$defs/textList',
      examples: [[`**/*.${suffixes[0]}.yaml`]],
    });
    content = withProperty(content, 'idFormats', name, {
      title: titles,
      description: `Form of the ids of ${nouns}.`,
      $ref: '#/$defs/idFormat',
      examples: [id],
    });
  }
  return [{ path: FILE, content }];
}

/** The text with one more property behind the others of a definition: what people wrote keeps its form. */
function withProperty(text: string, definition: string, name: string, property: object): string {
  const { properties } = JSON.parse(text).$defs[definition];
  if (Object.hasOwn(properties, name)) return text;
  const start = text.indexOf(`    "${definition}": {`);
  const last = text.indexOf(`        "${Object.keys(properties).at(-1)}": {`, start);
  const end = text.indexOf('\n        }', last) + '\n        }'.length;
  const lines = JSON.stringify({ [name]: property }, null, 2)
    .split('\n')
    .slice(1, -1);
  return `${text.slice(0, end)},\n${lines.map((line) => `      ${line}`).join('\n')}${text.slice(end)}`;
}
