/**
 * Bundles everything that ships into `dist/`.
 *
 *   --tests    also the suite that runs inside VS Code
 *   --dev      readable code, linked source maps
 *   --watch    as --dev, and again whenever a source changes
 *   --partial  leave out bundles whose source does not exist
 *   --meta     print the size of each bundle and of what is in it
 *   --quiet    print nothing but errors
 */
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { analyzeMetafile, type BuildOptions, type BuildResult, build, context } from 'esbuild';
import { type Entry, productEntries, productFiles, testEntries } from './build/entries.ts';
import { notices } from './build/notices.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const on = { type: 'boolean', default: false } as const;
const { values: flags } = parseArgs({
  options: { tests: on, dev: on, watch: on, partial: on, meta: on, quiet: on },
});
const development = flags.dev || flags.watch;

function options({ source, output, options }: Entry): BuildOptions {
  return {
    absWorkingDir: root,
    entryPoints: [source],
    outfile: output,
    bundle: true,
    minify: !development,
    sourcemap: development ? 'linked' : 'external',
    metafile: true,
    logLevel: 'warning',
    legalComments: 'none',
    ...options,
    define: { 'process.env.NODE_ENV': development ? '"development"' : '"production"', ...options.define },
  };
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1).padStart(8)} KB`;

async function report({ output }: Entry, { metafile }: BuildResult): Promise<void> {
  if (flags.quiet || metafile === undefined) return;
  console.log(`${kilobytes(metafile.outputs[output]?.bytes ?? 0)}  ${output}`);
  if (flags.meta) console.log(await analyzeMetafile(metafile));
}

async function copyFiles(): Promise<void> {
  await mkdir(join(root, 'dist'), { recursive: true });
  await Promise.all(productFiles.map(({ source, output }) => copyFile(join(root, source), join(root, output))));
}

async function main(): Promise<void> {
  const wanted = [...productEntries, ...(flags.tests ? testEntries : [])];
  const missing = wanted.filter(({ source }) => !existsSync(join(root, source)));
  if (missing.length > 0 && !flags.partial) {
    const list = missing.map(({ source, output }) => `  ${source} (for ${output})`).join('\n');
    throw new Error(`These sources do not exist:\n${list}\nUse --partial to build the other bundles.`);
  }
  const entries = wanted.filter((entry) => !missing.includes(entry));
  if (flags.watch) {
    await copyFiles();
    const contexts = await Promise.all(entries.map((entry) => context({ ...options(entry), logLevel: 'info' })));
    await Promise.all(contexts.map((one) => one.watch()));
    return;
  }
  const results = await Promise.all(entries.map(async (entry) => ({ entry, result: await build(options(entry)) })));
  for (const { entry, result } of results) await report(entry, result);
  await copyFiles();
  const shipped = results.filter(({ entry }) => productEntries.includes(entry));
  const text = await notices(
    root,
    shipped.flatMap(({ result }) => result.metafile ?? []),
  );
  await writeFile(join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), text);
  if (existsSync(join(root, 'dist', 'cli.cjs'))) await chmod(join(root, 'dist', 'cli.cjs'), 0o755);
}

await main().catch((error: unknown) => {
  // esbuild has printed its own findings already.
  const known = error instanceof Error && 'errors' in error;
  if (!known) console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
