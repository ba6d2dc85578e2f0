import type { Run } from './process.ts';
import type { Generated } from './workspace.ts';

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
  readonly check: Run & {
    readonly filesPerSecond: number;
    /** Ratios of the processor's time. */
    readonly timesReading: number;
    readonly timesParsing: number;
  };
  /** From a key to the diagnostics of the text with it. */
  readonly keystroke: { readonly charter: number; readonly register1MB: number };
  readonly sizes: Readonly<Record<string, number>>;
  readonly activation: Readonly<Record<string, number>> | null;
}

/** The same for people. */
export function table(measured: Measured): string {
  const { workspace, runs, start, read, parse, check, keystroke } = measured;
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
    '',
    line('files a second', check.filesPerSecond.toFixed(0)),
    line('times the processor of reading', check.timesReading.toFixed(2)),
    line('times the processor of parsing', check.timesParsing.toFixed(2)),
    '',
    line('key to diagnostics, charter 11 KB', inMilliseconds(keystroke.charter)),
    line('key to diagnostics, register 1 MB', inMilliseconds(keystroke.register1MB)),
    '',
    ...Object.entries(measured.sizes).map(([file, bytes]) => line(file, `${(bytes / 1024).toFixed(1)} KB`)),
    ...Object.entries(measured.activation ?? {}).map(([host, time]) =>
      line(`activation, ${host}`, inMilliseconds(time)),
    ),
  ].join('\n');
}

function line(name: string, ...columns: readonly string[]): string {
  return `${name.padEnd(36)}${columns.map((column) => column.padStart(12)).join('')}`.trimEnd();
}

const inMilliseconds = (time: number): string => `${time.toFixed(time < 100 ? 1 : 0)} ms`;
const inMegabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
