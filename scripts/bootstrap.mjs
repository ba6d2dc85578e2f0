// Plain JavaScript without dependencies: it runs on a fresh clone, with whatever Node (20 or newer) the machine has.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs the dependencies that package-lock.json names, once for each version of that file. */
export function ensureInstalled() {
  const marker = join(root, 'node_modules', '.portolan-lock');
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) return;
  console.log('Installing dependencies …');
  // Not `npm ci`: it refuses where a registry lacks the builds of a tool for other platforms.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(marker, lock);
}

/** Runs a command in the repository's root with the Node 24 of node_modules first on the path; exits when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}` },
    ...options,
  });
  if (error) console.error(`${command}: ${error.message}`);
  if (status !== 0 && !options.allowFailure) process.exit(status ?? 1);
  return status ?? 1;
}
