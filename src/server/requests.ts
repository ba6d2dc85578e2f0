import { type Connection, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { summarizeArtifacts } from '../commands/artifacts.ts';
import { check } from '../commands/check.ts';
import { classify } from '../commands/classify.ts';
import { explain, explainAll } from '../commands/explain.ts';
import { initialize } from '../commands/initialize.ts';
import { list } from '../commands/list.ts';
import { locateId, locatePointer } from '../commands/locate.ts';
import { newArtifact } from '../commands/new-artifact.ts';
import { preview } from '../commands/preview.ts';
import { score } from '../commands/score.ts';
import { summarize } from '../commands/summary.ts';
import { type Target, targetOf } from '../commands/target.ts';
import type { Folders } from './folders.ts';
import {
  ARTIFACTS_REQUEST,
  type ArtifactItem,
  type ClassifyArguments,
  COMMANDS,
  type CommandArguments,
  LOCATE_REQUEST,
  type LocateParams,
  type NewArtifactArguments,
  PREVIEW_REQUEST,
  type PreviewParams,
  RESOLVE_REQUEST,
  type ResolvedLocation,
  type ResolveParams,
  SUMMARY_REQUEST,
  type Summary,
  type SummaryParams,
} from './protocol.ts';
import { normalUri } from './uris.ts';

/** Answers what goes beyond standard LSP. Every answer waits until the workspace has been read once. */
export function registerRequests(
  connection: Connection,
  folders: () => Folders,
  today: () => string,
  loaded: Promise<void>,
): void {
  const target = (uri: string | undefined): Target => {
    if (uri !== undefined) {
      const normal = normalUri(uri);
      return targetOf(folders().of(normal), normal);
    }
    const all = folders().all();
    const filled = all.find((workspace) => workspace.projects().some((project) => project.artifacts().length > 0));
    const workspace = filled ?? all[0];
    if (!workspace) throw new ResponseError(LSPErrorCodes.RequestFailed, 'No folder is open.');
    return targetOf(workspace);
  };

  const commands: Readonly<Record<string, (argument: object) => unknown>> = {
    [COMMANDS.check]: ({ uri }: CommandArguments) => check(target(uri).workspace, { today: today() }),
    [COMMANDS.list]: ({ uri }: CommandArguments) => list(target(uri).workspace),
    [COMMANDS.score]: ({ uri }: CommandArguments) => score(target(uri)),
    [COMMANDS.classify]: ({ uri, uris }: ClassifyArguments) => classify(target(uri ?? uris?.[0]), uris?.map(normalUri)),
    [COMMANDS.newArtifact]: (options: Partial<NewArtifactArguments>) =>
      newArtifact(target(options.uri), { ...options, kind: options.kind ?? '', today: today() }),
    [COMMANDS.initialize]: ({ uri }: CommandArguments) => initialize(target(uri)),
    [COMMANDS.explain]: ({ code }: { code?: string }) => (code === undefined ? explainAll() : (explain(code) ?? null)),
  };

  connection.onExecuteCommand(async ({ command, arguments: given }) => {
    await loaded;
    const run = commands[command];
    if (!run) throw new ResponseError(ErrorCodes.MethodNotFound, `There is no command "${command}".`);
    const argument: unknown = given?.[0];
    return answer(() => run(typeof argument === 'object' && argument !== null ? argument : {}));
  });

  connection.onRequest(ARTIFACTS_REQUEST, async (): Promise<readonly ArtifactItem[]> => {
    await loaded;
    return folders()
      .all()
      .flatMap((workspace) => summarizeArtifacts(workspace, today()));
  });

  connection.onRequest(PREVIEW_REQUEST, async ({ uri }: PreviewParams) => {
    await loaded;
    return answer(() => preview(target(uri), normalUri(uri), today()));
  });

  connection.onRequest(SUMMARY_REQUEST, async ({ uri }: SummaryParams): Promise<Summary> => {
    await loaded;
    return summarize(folders().all(), uri === undefined ? undefined : { ...target(uri), uri: normalUri(uri) }, today());
  });

  connection.onRequest(LOCATE_REQUEST, async ({ uri, pointer }: LocateParams) => {
    await loaded;
    const record = target(uri).project.record(normalUri(uri));
    return record ? locatePointer(record, pointer) : null;
  });

  connection.onRequest(RESOLVE_REQUEST, async ({ id, uri }: ResolveParams): Promise<ResolvedLocation | null> => {
    await loaded;
    return answer(() => locateId(target(uri).project, id) ?? null);
  });
}

/** What a command cannot do is told to the client in the command's own words. */
function answer<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (error instanceof ResponseError || !(error instanceof Error)) throw error;
    throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
  }
}
