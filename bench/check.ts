import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inMegabytes, inMilliseconds, line } from './columns.ts';
import { medianRun, type Run } from './process.ts';
import { type Generated, generateWorkspace } from './workspace.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Measures the command line on a generated workspace, beside the bare cost of reading and parsing the same files.
 * @param artifacts how many records @param runs how often each program is run
 * @param before a checkout of an earlier version with its build, to be measured too
 */
export async function measureCheck(artifacts: number, runs: number, before?: string): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-bench-'));
  try {
    return await measureIn(folder, artifacts, runs, before);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureIn(folder: string, artifacts: number, runs: number, before?: string): Promise<Measured> {
  const workspace = generateWorkspace(folder, artifacts);
  const run = (...args: string[]): Promise<Run> => medianRun(args, folder, runs);
  // The first look at the files is the disk's affair, not the program's.
  await medianRun([join(root, 'bench/baseline.mjs'), 'read', folder], folder, 1);
  const start = await run('--eval', '');
  const read = await run(join(root, 'bench/baseline.mjs'), 'read', folder);
  const parse = await run(join(root, 'bench/baseline.mjs'), 'parse', folder);
  const check = await run(join(root, 'dist/cli.cjs'), 'check', '--quiet');
  const earlier = before ? await run(join(before, 'dist/cli.cjs'), 'check', '--quiet') : undefined;
  return {
    workspace,
    runs,
    ...(earlier && { earlier }),
    start,
    read,
    parse,
    check: {
      ...check,
      filesPerSecond: (workspace.files / check.milliseconds) * 1000,
      timesReading: check.processorMilliseconds / read.processorMilliseconds,
      timesParsing: check.processorMilliseconds / parse.processorMilliseconds,
    },
    sizes: sizes(),
    activation: activation(),
  };
}

/** Bytes of what ships: the bundles, and the package when there is one. */
function sizes(): Record<string, number> {
  const bundles = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(?:[\w.]+\.(?:cjs|js)|webview\/[\w.]+\.(?:js|css))$/.test(file))
    .sort()
    .map((file) => `dist/${file}`);
  const packages = readdirSync(root).filter((file) => file.endsWith('.vsix'));
  return Object.fromEntries([...bundles, ...packages].map((file) => [file, statSync(join(root, file)).size]));
}

/** Milliseconds that the extension took to activate, when the suite in VS Code has measured it. */
function activation(): Record<string, number> | null {
  const file = join(root, 'dist/bench/activation.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>) : null;
}

/** Everything that was measured; times in milliseconds, sizes and memory in bytes. */
export interface Measured {
  readonly workspace: Generated;
  readonly runs: number;
  /** Node itself, doing nothing. */
  readonly start: Run;
  /** Reading all files. */
  readonly read: Run;
  /** Reading them and parsing them with `yaml`. */
  readonly parse: Run;
  /** The same command of an earlier version. */
  readonly earlier?: Run;
  readonly check: Run & {
    readonly filesPerSecond: number;
    /** Ratios of the processor's time. */
    readonly timesReading: number;
    readonly timesParsing: number;
  };
  readonly sizes: Readonly<Record<string, number>>;
  readonly activation: Readonly<Record<string, number>> | null;
}

/** The same for people. */
export function checkTable(measured: Measured): string {
  const { workspace, runs, start, read, parse, check } = measured;
  const run = (name: string, { milliseconds, processorMilliseconds, bytes }: Run): string =>
    line(name, inMilliseconds(milliseconds), inMilliseconds(processorMilliseconds), inMegabytes(bytes));
  return [
    `${workspace.artifacts} artifacts in ${workspace.files} files, ${inMegabytes(workspace.bytes)}; medians of ${runs} runs`,
    '',
    line('', 'time', 'processor', 'memory'),
    run('node, doing nothing', start),
    run('reading the files', read),
    run('reading, parsing with yaml', parse),
    run('portolan check', check),
    ...(measured.earlier ? [run('the version before', measured.earlier)] : []),
    '',
    line('files a second', check.filesPerSecond.toFixed(0)),
    line('times the processor of reading', check.timesReading.toFixed(2)),
    line('times the processor of parsing', check.timesParsing.toFixed(2)),
    '',
    ...Object.entries(measured.sizes).map(([file, bytes]) => line(file, `${(bytes / 1024).toFixed(1)} KB`)),
    ...Object.entries(measured.activation ?? {}).map(([host, time]) =>
      line(`activation, ${host}`, inMilliseconds(time)),
    ),
  ].join('\n');
}
