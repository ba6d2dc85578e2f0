import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The program as it ships. */
export const CLI: string = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** The folder that the process runs in. */
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The day as of which tests judge where they say no other: what records tell must not grow old. */
export const DAY = '2026-11-20';

/** Commands that judge by the day. */
const DATED: ReadonlySet<string> = new Set(['check', 'list', 'score', 'select', 'capacity', 'classify', 'export']);

/** Runs the command line as a process without a terminal. */
export function portolan(args: readonly string[], options: RunOptions): Promise<Outcome> {
  const [command = '', ...rest] = args;
  const isDated = DATED.has(command) && !args.includes('--as-of');
  return execute(process.execPath, [CLI, ...(isDated ? [command, '--as-of', DAY, ...rest] : args)], options);
}

/** Runs any program and waits for all that it prints. */
export function execute(command: string, args: readonly string[], { cwd, env }: RunOptions): Promise<Outcome> {
  const child = spawn(command, args, { cwd, env: { ...environment(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** The JSON that a command prints; it must succeed and print nothing else. */
export async function json<Result>(args: readonly string[], options: RunOptions): Promise<Result> {
  const { code, stdout, stderr } = await portolan([...args, '--format', 'json'], options);
  if (code === 2 || stderr !== '') throw new Error(`portolan ${args.join(' ')} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout) as Result;
}

/** A folder of its own for a test, with files by their path; it goes when the test is over. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'portolan-cli-')));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), content);
  }
  return path;
}

/** The environment of a user, whatever runs the tests: no CI, no settings for colours. */
function environment(): NodeJS.ProcessEnv {
  const dropped = new Set(['GITHUB_WORKSPACE', 'CI', 'NO_COLOR', 'FORCE_COLOR', 'NODE_OPTIONS', 'TERM']);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !dropped.has(name)));
}
