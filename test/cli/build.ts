import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the bundles are made of, and those of them that tests start. */
const SOURCES = ['src', 'schemas', 'catalog', 'snippets', 'scripts/build.ts', 'scripts/build', 'package.json'];
const BUNDLES = ['dist/cli.cjs', 'dist/server.cjs', 'dist/server.web.js'];
/** The tests that start bundles. */
const USERS = ['test/cli', 'test/editors', 'test/server'];

/** Global set-up of vitest: the bundles that the tests start as processes are those of the present sources. */
export default function setup(): void {
  const named = process.argv.slice(2).filter((argument) => argument.startsWith('test/'));
  if (named.length > 0 && !named.some((argument) => USERS.some((folder) => argument.startsWith(folder)))) return;
  const oldest = Math.min(...BUNDLES.map((file) => changedAt(join(root, file)) ?? 0));
  const newest = Math.max(...SOURCES.flatMap((path) => filesIn(join(root, path))).map((file) => changedAt(file) ?? 0));
  if (newest < oldest) return;
  const { status } = spawnSync(process.execPath, ['scripts/build.ts', '--quiet'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The bundles could not be built.');
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Milliseconds since 1970; undefined when there is no such file. */
function changedAt(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}
