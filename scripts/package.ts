/**
 * Packs `portolan-<version>.vsix` after a production build. What goes in is what `files` of package.json names, beside
 * the manifest and the texts; the manifest is stripped of what only development needs.
 *
 *   --out FILE   where to write the package
 *   --no-build   pack what is in `dist/`
 */
import { execFileSync } from 'node:child_process';
import { cp, glob, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: flags } = parseArgs({
  options: { out: { type: 'string' }, build: { type: 'boolean', default: true } },
  allowNegative: true,
});

type Manifest = Record<string, unknown> & { readonly version: string; readonly files: readonly string[] };

/**
 * The manifest as users get it. Without `"type": "module"` every VS Code since 1.100 takes the web entry for CommonJS,
 * but then it has to end in `.js`, which the oldest of them append to any other name.
 */
function published({ scripts, devDependencies, allowScripts, type, files, bin, ...rest }: Manifest): object {
  return { ...rest, browser: './dist/extension.web.js' };
}

/**
 * A text for a place where the repository's other files are not at hand, as long as the manifest names no repository to
 * which relative addresses could lead: without pictures, and with the words of links only.
 */
function selfContained(markdown: string): string {
  return markdown
    .replaceAll(/!\[[^\]]*\]\((?!https:)[^)]*\)\n*/g, '')
    .replaceAll(/\[([^\]]+)\]\((?!https:|#)[^)]*\)/g, '$1');
}

async function stage(folder: string, manifest: Manifest): Promise<void> {
  const texts = ['README.md', 'CHANGELOG.md', 'LICENSE'];
  // The language server carries the schemas in itself; as files they are for users of the npm package.
  const files = manifest.files.filter((file) => file !== 'schemas');
  for await (const file of glob([...files, ...texts], { cwd: root })) {
    await cp(join(root, file), join(folder, file), { recursive: true });
  }
  if (manifest.repository === undefined) {
    const readme = join(folder, 'README.md');
    await writeFile(readme, selfContained(await readFile(readme, 'utf8')));
  }
  const entry = join(folder, 'dist', 'extension.web');
  await cp(`${entry}.cjs`, `${entry}.js`);
  await rm(`${entry}.cjs`);
  // What is staged is what goes in: nothing is left to ignore.
  await writeFile(join(folder, '.vscodeignore'), '');
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(published(manifest), null, 2)}\n`);
}

async function main(): Promise<void> {
  if (flags.build) execFileSync(process.execPath, ['scripts/build.ts', '--quiet'], { cwd: root, stdio: 'inherit' });
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Manifest;
  const target = resolve(root, flags.out ?? `portolan-${manifest.version}.vsix`);
  const folder = await mkdtemp(join(tmpdir(), 'portolan-package-'));
  try {
    await stage(folder, manifest);
    const located = manifest.repository !== undefined;
    await createVSIX({
      cwd: folder,
      packagePath: target,
      dependencies: false,
      rewriteRelativeLinks: located,
      allowMissingRepository: !located,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const { size } = await stat(target);
  console.log(`${target}: ${(size / 1024).toFixed(0)} KB`);
}

await main();
