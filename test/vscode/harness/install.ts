import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from './paths.ts';
import { run } from './processes.ts';

/** Version of the npm package whose VS Code the tests run: 4.139.1 holds VS Code 1.139.1. */
const version = '4.139.1';
const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];

/** Where the server's entry lies below an installation. */
const serverFolder = join('node_modules', 'code-server', 'lib', 'vscode');

/**
 * Returns the file that starts the VS Code server, installing it into the cache on first use (under a minute).
 * The installation is prepared aside and renamed into place: an interrupted one is never mistaken for a whole one.
 */
export async function vscodeServer(report: (line: string) => void = console.log): Promise<string> {
  const home = join(cache, `code-server-${version}`);
  const entry = join(home, serverFolder, 'out', 'server-main.js');
  if (await exists(entry)) return entry;
  report(`Installing the VS Code server (code-server ${version}) into .vscode-test; this happens once.`);
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, 'installing-'));
  try {
    await install(draft, report);
    await rename(draft, home);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process may have finished the same installation first; then its copy serves.
    if (!(await exists(entry))) throw error;
  }
  return entry;
}

async function install(folder: string, report: (line: string) => void): Promise<void> {
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  // Its own install script would compile what no test needs and ask for system libraries.
  await npm(folder, ['install', `code-server@${version}`, '--save-exact', '--ignore-scripts']);
  const server = join(folder, serverFolder);
  await npm(server, ['install', '--omit=dev', '--ignore-scripts']);
  try {
    await npm(server, ['rebuild', '@parcel/watcher', '@vscode/native-watchdog', '@vscode/spdlog']);
  } catch (error) {
    report(`The server's native modules could not be built (a C++ compiler, make and python3 are needed):\n${error}`);
    throw error;
  }
}

async function npm(folder: string, args: readonly string[]): Promise<void> {
  await run('npm', [...args, '--prefix', folder, ...quiet], folder);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
