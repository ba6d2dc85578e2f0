import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from './settings.ts';
import { type TemporaryFolder, temporaryFolder } from './temporary.ts';

/** The extension host an extension runs in: a Node process, or a web worker as on the web. */
export type Host = 'node' | 'web';

/** What is tested: an extension in its source folder, or the packed file that users install. */
export interface Subject {
  /** Folder with the extension's manifest and, under `dist/test`, the bundled suite. */
  readonly folder: string;
  /** The packed extension. When given, this is what runs; the folder only supplies the manifest and the suite. */
  readonly vsix?: string | undefined;
}

/** How VS Code has to be started so that the subject runs in one extension host. */
export interface Loading {
  /** The folder of the extension under development; none when the subject is installed from its package. */
  readonly extension: string | undefined;
  readonly settings: Settings;
  readonly packages: readonly string[];
}

/** What a launcher is told so that it runs the suite. */
export interface Launch extends Loading {
  readonly host: Host;
  /** The workspace folder to open. */
  readonly folder: string;
  /** The extension under development: the subject, or an empty one that carries the suite. */
  readonly extension: string;
  /** The module that exports `run()`; it lies below the extension. */
  readonly tests: string;
}

const carrierName = { publisher: 'portolan-tests', name: 'carrier' };

/**
 * The bundled suite of an extension host, relative to the extension: CommonJS, with `vscode` left to the host. Its name
 * ends in `.cjs` because the extension hosts take `.js` for an ES module where the manifest says `"type": "module"`,
 * and the web worker can load none.
 */
export const suiteModule = (host: Host): string => join('dist', 'test', host === 'web' ? 'index.web.cjs' : 'index.cjs');

/** How to start VS Code so that the subject runs in the host. */
export async function loading(subject: Subject, host: Host): Promise<Loading> {
  const manifest: { publisher: string; name: string } = JSON.parse(
    await readFile(join(subject.folder, 'package.json'), 'utf8'),
  );
  // An extension with both entries runs in Node whenever there is a server; this sends it to the web worker instead.
  // (`extensionDevelopmentKind` in a window's address is not heeded in a browser, and installed ones need it anyway.)
  const identifiers = [manifest, carrierName].map(({ publisher, name }) => `${publisher}.${name}`);
  const kinds = Object.fromEntries(identifiers.map((identifier) => [identifier, ['web']]));
  return {
    extension: subject.vsix === undefined ? subject.folder : undefined,
    settings: host === 'web' ? { 'remote.extensionKind': kinds } : {},
    packages: subject.vsix === undefined ? [] : [subject.vsix],
  };
}

/**
 * VS Code runs tests only from below an extension under development. When the subject is an installed package, this
 * makes an empty extension that carries the suite.
 */
export async function makeCarrier(subject: Subject, host: Host): Promise<TemporaryFolder> {
  const carrier = await temporaryFolder('carrier');
  const folder = carrier.path;
  const manifest = {
    ...carrierName,
    version: '0.0.0',
    engines: { vscode: '^1.100.0' },
    main: './entry.js',
    browser: './entry.js',
    capabilities: { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true },
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'entry.js'), 'exports.activate = () => {};\n');
  await mkdir(join(folder, 'dist', 'test'), { recursive: true });
  await copyFile(join(subject.folder, suiteModule(host)), join(folder, suiteModule(host)));
  return carrier;
}
