import type { Solve } from '../engines/solver/types.ts';
import type { DayOf } from '../workspace/day.ts';
import type { Target } from '../workspace/target.ts';
import { fileUri } from '../workspace/uri.ts';
import type { Arguments, ArgumentsOf, SentOf } from './arguments.ts';

/** What the outside gives to a command while it runs. */
export interface Services {
  /** The day as of which the project that is meant is judged, an ISO date. */
  readonly today: string;
  /** The same of any project. */
  readonly dayOf: DayOf;
  /** Whether whoever asked has given up. */
  isCancelled(): boolean;
  /** Hears in words how far it is, and in per cent where that can be said. */
  progress(message: string, percent: number | undefined): void;
  /** Does something with a solver. @throws {UnusableError} where there is none */
  solve<T>(work: (solve: Solve) => Promise<T>): Promise<T>;
  /** Seconds of a clock that only runs forward. */
  seconds(): number;
  /** Files that are none of the workspace's; missing where only the workspace can be reached. */
  readonly files?: Files;
  /** Seconds for a solver where nobody says how long it may take; as long as it takes when missing. */
  readonly timeLimit?: number | undefined;
}

/** Files by the paths that somebody gave, which start at the folder that a command works in. */
export interface Files {
  /** @throws {UnusableError} when there is no such file */
  read(path: string): Promise<Uint8Array>;
  /** The URI of a file or folder below the folder. @throws {UnusableError} when it lies elsewhere */
  uriBelow(path: string): string;
  exists(uri: string): boolean;
}

/** How a command stands in the palette of VS Code. */
export interface EditorEntry {
  /** Its id there, such as `portolan.scorePortfolio`. */
  readonly command: string;
  readonly title: string;
  /** A codicon. */
  readonly icon?: string;
}

/** Everything about a command but what it does: plain data. */
export interface CommandSpec<A extends Arguments = Arguments> {
  /** On the command line. */
  readonly name: string;
  /** For `workspace/executeCommand`; missing where it needs files that only the command line has. */
  readonly wire?: string;
  /** One line of help. */
  readonly summary: string;
  /** Calls that are worth a try, without the name of the program. */
  readonly examples: readonly string[];
  readonly args: A;
  /** Ways to print; `pretty` and `json` when missing. */
  readonly formats?: readonly string[];
  /** `folder`: it means the folder itself, even where projects lie in folders below. `none`: it reads no records. */
  readonly place?: 'folder' | 'none';
  readonly editor?: EditorEntry;
}

/** A command: one in each folder of `src/commands`. */
export interface Command<A extends Arguments = Arguments, Result = unknown> extends CommandSpec<A> {
  run(target: Target, args: ArgumentsOf<A>, services: Services): Result | Promise<Result>;
}

/** Checks a command, and keeps the types of its arguments and of its result. */
export function defineCommand<const A extends Arguments, Result>(command: Command<A, Result>): Command<A, Result> {
  return command;
}

/** The types of what a command takes, what of it can come from elsewhere than the command line, and what it answers. */
export type ArgumentsFor<C> = C extends Command<infer A, infer _> ? ArgumentsOf<A> : never;
export type SentFor<C> = C extends Command<infer A, infer _> ? Partial<SentOf<A>> : never;
export type ResultOf<C> = C extends { run(...given: never[]): infer Result } ? Awaited<Result> : never;

/** Whether a file is named by its URI and not by its path. A drive (`C:`) is no scheme. */
export function isUri(file: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(file);
}

/** The URIs of files that were named by path below the workspace's folder, or by URI. */
export function urisOf({ workspace }: Target, files: readonly string[]): string[] {
  return [...new Set(files.map((file) => (isUri(file) ? file : fileUri(workspace.folder, file))))];
}
