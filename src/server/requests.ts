import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { summarizeArtifacts } from '../commands/requests/artifacts.ts';
import { portfolioAnalysis, portfolioView } from '../commands/requests/portfolio-view.ts';
import { preview } from '../commands/requests/preview/preview.ts';
import { summarize } from '../commands/requests/summary.ts';
import type { PortfolioModel } from '../reports/model/portfolio/portfolio.ts';
import { memo } from '../text/memo.ts';
import { locateId, locatePointer } from '../workspace/locate.ts';
import type { Project } from '../workspace/project.ts';
import { type CommandContext, type ReportProgress, runCommand, targetIn } from './commands.ts';
import { fingerprint } from './fingerprint.ts';
import { optionalTextOf, textOf } from './params.ts';
import {
  ARTIFACTS_REQUEST,
  type ArtifactItem,
  LOCATE_REQUEST,
  PORTFOLIO_ANALYSIS_REQUEST,
  PORTFOLIO_REQUEST,
  PREVIEW_REQUEST,
  RESOLVE_REQUEST,
  type ResolvedLocation,
  type Stateful,
  SUMMARY_REQUEST,
  type Summary,
} from './protocol.ts';
import { normalUri } from './uris.ts';

/**
 * Answers what goes beyond standard LSP.
 * @param settled resolves when the workspaces hold all that the client has said; every answer waits for it
 */
export function registerRequests(connection: Connection, context: CommandContext, settled: () => Promise<void>): void {
  const { folders, today } = context;

  connection.onExecuteCommand(async ({ command, arguments: given }, token, workDone) => {
    const progress: ReportProgress = (message, percentage) =>
      percentage === undefined ? workDone.report(message) : workDone.report(Math.round(percentage), message);
    workDone.begin('Portolan', 0, undefined, true);
    try {
      const call = { command, argument: given?.[0] ?? {}, token, progress };
      return await answer(settled, token, () => runCommand(context, call));
    } finally {
      workDone.done();
    }
  });

  /** @param respond receives whatever the client sent, undefined when it sent no parameters */
  const onRequest = (method: string, respond: (params: unknown) => unknown): void => {
    connection.onRequest(method, (...received: [CancellationToken] | [unknown, CancellationToken]) => {
      const [params, token] = received.length === 1 ? [undefined, received[0]] : received;
      return answer(settled, token, () => respond(params));
    });
  };

  onRequest(ARTIFACTS_REQUEST, (): readonly ArtifactItem[] => {
    return folders.all().flatMap((workspace) => {
      // Of two open folders, one inside the other, the inner one has the file.
      return summarizeArtifacts(workspace, today).filter(({ uri }) => folders.of(uri) === workspace);
    });
  });

  onRequest(PREVIEW_REQUEST, (params) => {
    const uri = normalUri(textOf(params, 'uri'));
    const target = targetIn(folders, uri);
    return { ...preview(target, uri, today(target.project)), state: folders.state } satisfies Stateful;
  });

  onRequest(PORTFOLIO_REQUEST, (params): PortfolioModel => {
    const target = targetIn(folders, optionalTextOf(params, 'uri'));
    return { ...portfolioView(target), basis: selectionBasis(target.project, today(target.project)) };
  });

  onRequest(PORTFOLIO_ANALYSIS_REQUEST, (params) =>
    portfolioAnalysis(targetIn(folders, optionalTextOf(params, 'uri'))),
  );

  onRequest(SUMMARY_REQUEST, (params): Summary => {
    const uri = optionalTextOf(params, 'uri');
    const file = uri === undefined ? undefined : { ...targetIn(folders, uri), uri: normalUri(uri) };
    return summarize(folders.all(), file && { ...file, today: today(file.project) });
  });

  onRequest(LOCATE_REQUEST, (params) => {
    const uri = normalUri(textOf(params, 'uri'));
    const record = targetIn(folders, uri).project.record(uri);
    return record ? locatePointer(record, textOf(params, 'pointer')) : null;
  });

  onRequest(RESOLVE_REQUEST, (params): ResolvedLocation | null => {
    const uri = optionalTextOf(params, 'uri');
    const { project } = targetIn(folders, uri);
    const from = uri === undefined ? undefined : normalUri(uri);
    return locateId(project, textOf(params, 'id'), from && (project.record(from)?.artifact ?? from)) ?? null;
  });
}

/** What cannot be done is told to the client in the command's own words. */
async function answer(
  settled: () => Promise<void>,
  token: CancellationToken,
  respond: () => unknown,
): Promise<unknown> {
  await settled();
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
  try {
    return await respond();
  } catch (error) {
    if (token.isCancellationRequested)
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    if (error instanceof ResponseError || !(error instanceof Error)) throw error;
    throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
  }
}

/**
 * A short text that differs when something does that a selection reads: the values of charters, teams and settings, and
 * the month in which a planning period begins that nobody has written. It is the same in every run of the server.
 * @param today ISO date
 */
function selectionBasis(project: Project, today: string): string {
  const read = project.artifacts().filter(({ kind }) => kind === 'charter' || kind === 'team');
  const parts = read.flatMap(({ uri, id, title, status, data }) => [uri, id, title, status, versionOf(data)]);
  return fingerprint(JSON.stringify([today.slice(0, 7), versionOf(project.configuration.settings), ...parts]));
}

/** Values stay the same objects while nothing in them changes: only what was edited is read anew. */
const versionOf = memo((values: object): string => fingerprint(JSON.stringify(values)));
