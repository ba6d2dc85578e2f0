import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** The names of the npm packages whose code is in the bundles. */
function bundledPackages(bundles: readonly Metafile[]): string[] {
  const inputs = bundles.flatMap((bundle) =>
    Object.values(bundle.outputs).flatMap((output) => Object.keys(output.inputs)),
  );
  const names = inputs.map((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[0]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

/** The licences of bundled packages in one text, as those licences ask for. */
export async function notices(root: string, bundles: readonly Metafile[]): Promise<string> {
  const parts = await Promise.all(bundledPackages(bundles).map((folder) => notice(join(root, folder))));
  const head = 'Portolan contains code of the following packages, under the licences given.\n';
  return [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}

async function notice(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
  const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
  const text = file === undefined ? '' : `\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`;
  return `${manifest.name} ${manifest.version} (${manifest.license ?? 'licence not stated'})\n${text}`;
}
