import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import {
  ArgumentError,
  type Arguments,
  type ArgumentsOf,
  readArguments,
  sentArguments,
} from '../commands/arguments.ts';
import { type Command, isUri, type Services } from '../commands/command.ts';
import { SERVED, type ServedName } from '../commands/generated/load.ts';
import { SPECS } from '../commands/generated/specs.ts';
import type { SolverHost } from '../solver/host.ts';
import { isCalendarDate } from '../text/dates.ts';
import type { DayOf } from '../workspace/day.ts';
import { lazyTarget, NOWHERE, type Target, targetOf } from '../workspace/target.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Folders } from './folders.ts';
import { optionalTextOf } from './params.ts';
import { normalUri } from './uris.ts';

/** Hears in words how far a command is, and in per cent where that can be said. */
export type ReportProgress = (message: string, percentage: number | undefined) => void;

/** What commands work with. */
export interface CommandContext {
  readonly folders: Folders;
  readonly today: DayOf;
  /** Undefined where the client has not said from where it can be had. */
  readonly solver: SolverHost | undefined;
}

/** How one command is asked for; `argument` is whatever the client sent. */
export interface Call {
  readonly command: string;
  readonly argument: unknown;
  readonly token: CancellationToken;
  readonly progress: ReportProgress;
}

const BY_WIRE: ReadonlyMap<string, string> = new Map(SPECS.flatMap(({ name, wire }) => (wire ? [[wire, name]] : [])));

/** Names for `workspace/executeCommand`. */
export const WIRE_NAMES: readonly string[] = [...BY_WIRE.keys()];

/**
 * Carries out a command of the protocol: its answer is the JSON of the command line.
 * @throws {ResponseError} for a command that there is not, and for arguments that it does not take
 */
export async function runCommand(
  context: CommandContext,
  { command, argument, token, progress }: Call,
): Promise<unknown> {
  const name = BY_WIRE.get(command);
  if (name === undefined) throw new ResponseError(ErrorCodes.MethodNotFound, `There is no command "${command}".`);
  // Which types belong to a name is lost where the name is only a text: what reads the arguments checks them.
  const { command: found } = (await SERVED[name as ServedName]()) as { command: Command };
  const args = usable(() => normalized(found, readArguments(sentArguments(found.args), argument, ['uri', 'asOf'])));
  const asOf = optionalTextOf(argument, 'asOf');
  if (asOf !== undefined && !isCalendarDate(asOf))
    throw new ResponseError(ErrorCodes.InvalidParams, 'The parameter "asOf" must be a day such as 2027-03-31.');
  const uri = optionalTextOf(argument, 'uri');
  const target = targetFor(context.folders, found, firstFile(found, args) ?? uri);
  const services = servicesFor(context, { target, asOf, place: found.place }, { token, progress });
  return found.run(target, args, services);
}

/** What a command is asked of, and as of which day if not the server's. */
interface Question {
  readonly target: Target;
  readonly place: Command['place'];
  readonly asOf: string | undefined;
}

function servicesFor(
  { today, solver }: CommandContext,
  { target, place, asOf }: Question,
  { token, progress }: Pick<Call, 'token' | 'progress'>,
): Services {
  const dayOf: DayOf = (project) => asOf ?? today(project);
  return {
    get today() {
      return dayOf(place === 'none' ? undefined : target.project);
    },
    dayOf,
    isCancelled: () => token.isCancellationRequested,
    progress,
    seconds: () => performance.now() / 1000,
    async solve(work) {
      if (!solver) throw new ResponseError(LSPErrorCodes.RequestFailed, NO_SOLVER);
      const stop = new AbortController();
      const listening = token.onCancellationRequested(() => stop.abort());
      try {
        return await solver.use(stop.signal, work);
      } finally {
        listening.dispose();
      }
    },
  };
}

const NO_SOLVER = 'The solver is not at hand: the client has to name its files in "initializationOptions.solver".';

function usable<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw error instanceof ArgumentError ? new ResponseError(ErrorCodes.InvalidParams, error.message) : error;
  }
}

/** The arguments with files as the server names them. */
function normalized(command: Command, args: ArgumentsOf<Arguments>): ArgumentsOf<Arguments> {
  const entries = Object.entries(args).map(([name, value]) => {
    const isFiles = command.args[name]?.type === 'files' && Array.isArray(value);
    return [name, isFiles ? value.map((file) => (isUri(file) ? normalUri(file) : file)) : value];
  });
  return Object.fromEntries(entries);
}

/** A file that the command is about says which project is meant. */
function firstFile(command: Command, args: ArgumentsOf<Arguments>): string | undefined {
  for (const [name, value] of Object.entries(args)) {
    const [first] = command.args[name]?.type === 'files' && Array.isArray(value) ? value : [];
    if (typeof first === 'string' && isUri(first)) return first;
  }
  return undefined;
}

function targetFor(folders: Folders, { place }: Command, uri: string | undefined): Target {
  if (place === 'none') return NOWHERE;
  if (uri !== undefined) return targetIn(folders, uri);
  const workspace = firstWorkspace(folders);
  return lazyTarget(workspace, place === 'folder' ? workspace.folder : undefined);
}

/**
 * The project around a file or folder; without one, that of the first folder with artifacts.
 * @throws {ResponseError} when no folder is open
 */
export function targetIn(folders: Folders, uri: string | undefined): Target {
  if (uri === undefined) return targetOf(firstWorkspace(folders));
  const normal = normalUri(uri);
  return targetOf(folders.of(normal), normal);
}

function firstWorkspace(folders: Folders): Workspace {
  const all = folders.all();
  const workspace = all.find(isFilled) ?? all[0];
  if (!workspace) throw new ResponseError(LSPErrorCodes.RequestFailed, 'No folder is open.');
  return workspace;
}

function isFilled(workspace: Workspace): boolean {
  return workspace.projects().some((project) => project.artifacts().length > 0);
}
