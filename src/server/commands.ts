import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { capacity } from '../commands/capacity.ts';
import { check } from '../commands/check.ts';
import { classify } from '../commands/classify.ts';
import { classifyFiles } from '../commands/classify-files.ts';
import { explain, explainAll } from '../commands/explain.ts';
import { initialize } from '../commands/initialize.ts';
import { list } from '../commands/list.ts';
import { newArtifact } from '../commands/new-artifact.ts';
import { withPlaces } from '../commands/score-places.ts';
import { score } from '../facts/ranking.ts';
import type { SolverHost } from '../solver/host.ts';
import { type Target, targetOf } from '../workspace/target.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Folders } from './folders.ts';
import { optionalTextOf, optionalTextsOf, textOf } from './params.ts';
import { COMMANDS } from './protocol.ts';
import { type ReportProgress, runSelection } from './select.ts';
import { normalUri } from './uris.ts';

/** Carries out a command of the protocol; `argument` is whatever the client sent. */
export type ServerCommand = (argument: unknown, token: CancellationToken, progress: ReportProgress) => unknown;

/** What commands work with. */
export interface CommandContext {
  readonly folders: Folders;
  readonly today: () => string;
  /** Undefined where the client has not said from where it can be had. */
  readonly solver: SolverHost | undefined;
}

/** The engine commands: each answers the JSON of the command line. */
export function serverCommands({ folders, today, solver }: CommandContext): ReadonlyMap<string, ServerCommand> {
  const target = (argument: unknown): Target => targetIn(folders, optionalTextOf(argument, 'uri'));
  return new Map<string, ServerCommand>([
    [COMMANDS.check, (argument, token) => check(target(argument).workspace, { today: today() }, token)],
    [COMMANDS.list, (argument) => list(target(argument).workspace)],
    [
      COMMANDS.score,
      (argument) => {
        const asked = target(argument);
        return withPlaces(asked, score(asked));
      },
    ],
    [
      COMMANDS.select,
      (argument, token, progress) => {
        if (!solver) throw new ResponseError(LSPErrorCodes.RequestFailed, NO_SOLVER);
        return runSelection(target(argument), argument, { solver, today: today(), token, progress });
      },
    ],
    [
      COMMANDS.capacity,
      (argument) => {
        const scope = optionalTextOf(argument, 'scope') === 'all' ? 'all' : 'committed';
        const projects = optionalTextsOf(argument, 'projects') ?? scope;
        return capacity(target(argument), { projects, months: optionalTextsOf(argument, 'months'), today: today() });
      },
    ],
    [
      COMMANDS.classify,
      (argument) => {
        const uris = optionalTextsOf(argument, 'uris')?.map(normalUri);
        const first = uris?.[0];
        return uris && first !== undefined
          ? classifyFiles(folders.of(first), [...new Set(uris)])
          : classify(target(argument));
      },
    ],
    [
      COMMANDS.newArtifact,
      (argument) => {
        const [title, id] = [optionalTextOf(argument, 'title'), optionalTextOf(argument, 'id')];
        const format = optionalTextOf(argument, 'format');
        return newArtifact(target(argument), {
          kind: textOf(argument, 'kind'),
          ...(title !== undefined && { title }),
          ...(id !== undefined && { id }),
          ...((format === 'yaml' || format === 'markdown') && { format }),
          today: today(),
        });
      },
    ],
    [COMMANDS.initialize, (argument) => initialize(target(argument))],
    [
      COMMANDS.explain,
      (argument) => {
        const code = optionalTextOf(argument, 'code');
        return code === undefined ? { rules: explainAll() } : (explain(code) ?? null);
      },
    ],
  ]);
}

const NO_SOLVER = 'The solver is not at hand: the client has to name its files in "initializationOptions.solver".';

/**
 * The project around a file or folder; without one, that of the first folder with artifacts.
 * @throws {ResponseError} when no folder is open
 */
export function targetIn(folders: Folders, uri: string | undefined): Target {
  if (uri !== undefined) {
    const normal = normalUri(uri);
    return targetOf(folders.of(normal), normal);
  }
  const all = folders.all();
  const workspace = all.find(isFilled) ?? all[0];
  if (!workspace) throw new ResponseError(LSPErrorCodes.RequestFailed, 'No folder is open.');
  return targetOf(workspace);
}

function isFilled(workspace: Workspace): boolean {
  return workspace.projects().some((project) => project.artifacts().length > 0);
}
