import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const USAGE = fileURLToPath(new URL('usage.cjs', import.meta.url));

/** A run of a program as a process of its own, from its start to its end. */
export interface Run {
  readonly milliseconds: number;
  /** Time of all processors, in which what else the machine does hardly shows. */
  readonly processorMilliseconds: number;
  /** Peak memory (resident set). */
  readonly bytes: number;
}

/** The medians of several runs, each figure for itself. */
export async function medianRun(args: readonly string[], cwd: string, runs: number): Promise<Run> {
  const all: Run[] = [];
  for (let index = 0; index < runs; index++) all.push(await measure(args, cwd));
  return {
    milliseconds: median(all.map(({ milliseconds }) => milliseconds)),
    processorMilliseconds: median(all.map(({ processorMilliseconds }) => processorMilliseconds)),
    bytes: median(all.map(({ bytes }) => bytes)),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0];
  return (low + high) / 2;
}

async function measure(args: readonly string[], cwd: string): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-usage-'));
  const usage = join(folder, 'usage');
  const start = performance.now();
  const child = spawn(process.execPath, ['--require', USAGE, ...args], {
    cwd,
    env: { ...process.env, PORTOLAN_BENCH_USAGE: usage },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  const milliseconds = performance.now() - start;
  // 1 says that there are findings.
  if (code !== 0 && code !== 1) throw new Error(`${args.join(' ')} ended with ${code}.`);
  const used = JSON.parse(readFileSync(usage, 'utf8')) as Omit<Run, 'milliseconds'>;
  rmSync(folder, { recursive: true });
  return { milliseconds, ...used };
}
