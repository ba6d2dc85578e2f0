/**
 * Generates what derives from `schemas/` and `catalog/`: validators, schemas as data, types, the catalogue as data; and
 * the rule reference from `src/rules/`.
 * `--check` writes nothing and fails when a generated file is stale.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateCatalog } from './generate/catalog.ts';
import { generateRuleReference } from './generate/rules.ts';
import { generateTypes } from './generate/types.ts';
import { generateValidators } from './generate/validators.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');

const files = (
  await Promise.all([generateCatalog(root), generateTypes(root), generateValidators(root), generateRuleReference()])
).flat();
const stale: string[] = [];
for (const { path, content } of files) {
  const current = await readFile(join(root, path), 'utf8').catch(() => undefined);
  if (current === content) continue;
  stale.push(path);
  if (check) continue;
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
}

for (const path of stale) console.log(`${check ? 'stale' : 'wrote'} ${path}`);
if (check && stale.length > 0) {
  console.error('Generated files are stale: run `npm run generate` and commit the result.');
  process.exit(1);
}
