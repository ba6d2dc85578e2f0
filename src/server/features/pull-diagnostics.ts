import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { fingerprint } from '../fingerprint.ts';
import type { Folders } from '../folders.ts';
import type { Judge } from '../judge.ts';
import type { OpenDocuments } from '../open-documents.ts';
import { normalUri } from '../uris.ts';

/** How long files are judged before waiting messages get their turn, in milliseconds. */
const SLICE = 20;

export interface PullServices {
  readonly connection: Connection;
  readonly folders: Folders;
  readonly documents: OpenDocuments;
  readonly judge: Judge;
  /** Resolves when the workspaces hold all that the client has said. */
  readonly settled: () => Promise<void>;
}

/**
 * Answers clients that ask for findings (LSP 3.17). The id of a result is a fingerprint of its findings: whatever a
 * client still has from an earlier server holds as long as nothing else would be said today.
 * @returns what the server can do thereby
 */
export function registerPullDiagnostics(services: PullServices): ServerCapabilities {
  const { connection, judge, settled } = services;
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    await settled();
    refuseCancelled(token);
    return reportOf(judge(normalUri(textDocument.uri)), previousResultId);
  });
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    await settled();
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    return { items: await workspaceReports(services, previous, token) };
  });
  return {
    diagnosticProvider: { identifier: 'portolan', interFileDependencies: true, workspaceDiagnostics: true },
  };
}

/** @param previous ids of the results that the client has, by the URI that it knows the file under */
async function workspaceReports(
  { folders, documents, judge }: PullServices,
  previous: Map<string, string>,
  token: CancellationToken,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const reports: WorkspaceDocumentDiagnosticReport[] = [];
  const add = (uri: string, version: number | null, diagnostics: Diagnostic[]): void => {
    const known = previous.get(uri);
    previous.delete(uri);
    // What never had findings and has none goes without saying.
    if (known !== undefined || diagnostics.length > 0) reports.push({ uri, version, ...reportOf(diagnostics, known) });
  };
  let end = performance.now() + SLICE;
  for (const workspace of folders.all()) {
    for (const { uri, document } of workspace.projects().flatMap((project) => project.records())) {
      refuseCancelled(token);
      // Of two open folders, one inside the other, the inner one has the file.
      if (folders.of(uri) !== workspace) continue;
      const open = documents.get(uri);
      add(open?.uri ?? uri, open ? (document?.version ?? null) : null, judge(uri));
      if (performance.now() < end) continue;
      await new Promise((resolve) => setTimeout(resolve, 0));
      end = performance.now() + SLICE;
    }
  }
  for (const uri of [...previous.keys()]) add(uri, null, []);
  return reports;
}

function reportOf(items: Diagnostic[], previous: string | undefined): DocumentDiagnosticReport {
  const resultId = fingerprint(JSON.stringify(items));
  return resultId === previous ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
}

function refuseCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
