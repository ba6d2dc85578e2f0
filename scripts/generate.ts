/**
 * Generates what derives from `schemas/` and `catalog/`: validators, schemas as data, types, the catalogue as data; the
 * prompts of templates from `snippets/`; the lists of kinds from `src/kinds/`, of rules with their reference from `src/rules/`, and of commands with their entries in
 * the manifest from `src/commands/`.
 * `--check` writes nothing and fails when a generated file is stale.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateCatalog } from './generate/catalog.ts';
import { generateKinds } from './generate/kinds.ts';
import type { GeneratedFile } from './generate/schemas.ts';
import { generateSettings } from './generate/settings.ts';
import { generateTypes } from './generate/types.ts';
import { generateValidators } from './generate/validators.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');

const stale: string[] = [];
await write([generateSettings(root)]);
await write([generateCatalog(root), generateTypes(root), generateKinds(root), generateValidators(root)]);
// These are read from the source, which needs what was generated before.
const { generatePrompts } = await import('./generate/prompts.ts');
await write([generatePrompts(root)]);
const { generateRuleReference, generateRules } = await import('./generate/rules.ts');
await write([generateRules(root)]);
const { generateCommands } = await import('./generate/commands.ts');
await write([generateCommands(root), generateRuleReference()]);

for (const path of stale) console.log(`${check ? 'stale' : 'wrote'} ${path}`);
if (check && stale.length > 0) {
  console.error('Generated files are stale: run `npm run generate` and commit the result.');
  process.exit(1);
}

async function write(made: readonly (readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>)[]): Promise<void> {
  for (const { path, content } of (await Promise.all(made)).flat()) {
    const current = await readFile(join(root, path), 'utf8').catch(() => undefined);
    if (current === content) continue;
    stale.push(path);
    if (check) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}
