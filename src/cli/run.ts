import { type Arguments, readArguments } from '../commands/arguments.ts';
import type { Command, Services } from '../commands/command.ts';
import { type CommandName, LOAD } from '../commands/generated/load.ts';
import { NoAnswerError } from '../engines/selection/select.ts';
import { SolveCancelledError } from '../engines/solver/types.ts';
import { localDate } from '../platform/clock.ts';
import { bundledSolver } from '../platform/node-solver.ts';
import { type DayOf, presentDay } from '../workspace/day.ts';
import { lazyTarget, NOWHERE, type Target } from '../workspace/target.ts';
import { PRINTERS } from './generated/printers.ts';
import { colorsFor, print, printJson } from './output/print.ts';
import type { Printer } from './printer.ts';
import { type CommonOptions, EXIT, filesIn, openWorkspace, urisInFolder } from './session.ts';

/** Seconds for a solver where nobody says how long it may take: a build must not hang. */
const TIME_LIMIT = 60;

/**
 * Runs a command on the folder and prints its answer.
 * @param given what the command line gave to the command, by the names of its arguments
 * @returns the exit code
 */
export async function runCommand(name: string, given: object, options: CommonOptions): Promise<number> {
  const command = await commandOf(name);
  const printer = await printerOf(name);
  const target = await targetFor(command, options);
  const args = readArguments(command.args, await withUris(command.args, given, options));
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt);
  const line = progressLine(options);
  try {
    const result = await command.run(
      target,
      args,
      servicesFor(options, { command, target }, { signal: stop.signal, line }),
    );
    line.clear();
    const printing = { ...options, colors: colorsFor(options) };
    const written = await printer.write?.(result, args, printing);
    const { format = 'json' } = options;
    const other = printer.formats?.[format];
    if (format === 'json' && written === undefined) printJson(printer.json?.(result, args) ?? result);
    else print(written ?? (other ?? printer.text)(result, args, printing));
    return printer.exit?.(result, args) ?? EXIT.done;
  } catch (error) {
    line.clear();
    if (error instanceof SolveCancelledError) return EXIT.interrupted;
    if (!(error instanceof NoAnswerError)) throw error;
    process.stderr.write(`portolan: ${error.message}\n`);
    return EXIT.findings;
  } finally {
    process.off('SIGINT', onInterrupt);
  }
}

async function targetFor({ place }: Command, options: CommonOptions): Promise<Target> {
  if (place === 'none') return NOWHERE;
  const workspace = await openWorkspace(options);
  return lazyTarget(workspace, place === 'folder' ? workspace.folder : undefined);
}

function servicesFor(
  options: CommonOptions,
  { command, target }: { readonly command: Command; readonly target: Target },
  { signal, line }: { readonly signal: AbortSignal; readonly line: ProgressLine },
): Services {
  const dayOf: DayOf = (project) => options.asOf ?? presentDay(localDate, project);
  return {
    get today() {
      return dayOf(command.place === 'none' ? undefined : target.project);
    },
    dayOf,
    isCancelled: () => signal.aborted,
    progress: (message) => line.show(message),
    solve: (work) => bundledSolver().use(signal, work),
    seconds: () => performance.now() / 1000,
    files: filesIn(options),
    timeLimit: TIME_LIMIT,
  };
}

// Which types belong to a name is lost where the name is only a text: what reads arguments checks them, and the printer
// of a name is checked against the command of that name where it is written.
async function commandOf(name: string): Promise<Command> {
  return (await LOAD[name as CommandName]()).command as Command;
}

async function printerOf(name: string): Promise<Printer<unknown, unknown>> {
  return (await PRINTERS[name as keyof typeof PRINTERS]()) as Printer<unknown, unknown>;
}

/** Paths that were typed start at the folder; commands know files by URI. */
async function withUris(args: Arguments, given: object, options: CommonOptions): Promise<object> {
  const entries = Object.entries(given).map(async ([name, value]) => {
    const isFiles = args[name]?.type === 'files' && Array.isArray(value);
    return [name, isFiles ? await urisInFolder(value, options) : value] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** A line on standard error that tells how far something is; nothing where nobody watches. */
export interface ProgressLine {
  show(text: string): void;
  clear(): void;
}

function progressLine({ quiet }: CommonOptions): ProgressLine {
  if (quiet || process.stderr.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  let length = 0;
  const write = (text: string): void => {
    process.stderr.write(`\r${text.padEnd(length)}`);
    length = text.length;
  };
  return {
    show: write,
    clear: () => {
      if (length === 0) return;
      write('');
      process.stderr.write('\r');
      length = 0;
    },
  };
}
