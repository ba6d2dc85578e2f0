import type { ArgumentsFor, Command, ResultOf } from '../commands/command.ts';
import type { Colors } from './output/print.ts';
import type { CommonOptions } from './session.ts';

/** How an answer is to be printed. */
export interface Printing extends CommonOptions {
  readonly colors: Colors;
}

/** What becomes of a command's answer on the command line. */
export interface Printer<Result, Args> {
  /** For people. */
  text(result: Result, args: Args, printing: Printing): string;
  /** For programs: the answer itself when missing. */
  json?(result: Result, args: Args): unknown;
  /** Other formats, by name. */
  readonly formats?: Readonly<Record<string, (result: Result, args: Args, printing: Printing) => string>>;
  /** Writes what the command only made, before anything is printed. @returns what to print in place of all else */
  write?(result: Result, args: Args, printing: Printing): Promise<string | undefined>;
  /** Exit code, where it is not 0. */
  exit?(result: Result, args: Args): number;
}

export type PrinterOf<C extends Pick<Command, 'run'>> = Printer<ResultOf<C>, ArgumentsFor<C>>;
