import { inMegabytes, inMilliseconds, line } from './columns.ts';
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
