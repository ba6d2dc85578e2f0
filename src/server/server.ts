import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileSystemWatcher,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver';
import type { SolverHost } from '../solver/host.ts';
import type { Clock } from '../workspace/day.ts';
import type { ServerHost } from '../workspace/host.ts';
import { AsOf } from './as-of.ts';
import { clientHost } from './client-host.ts';
import { WIRE_NAMES } from './commands.ts';
import { registerPullDiagnostics } from './features/pull-diagnostics.ts';
import { registerFeatures } from './features/register.ts';
import { Folders } from './folders.ts';
import { judgeOf } from './judge.ts';
import { OpenDocuments } from './open-documents.ts';
import { AS_OF_NOTIFICATION, type AsOfParams, type InitializationOptions } from './protocol.ts';
import { Publisher } from './publisher.ts';
import { Refresher } from './refresher.ts';
import { registerRequests } from './requests.ts';
import { Synchronizer } from './synchronizer.ts';
import { normalFolder, normalUri } from './uris.ts';

export interface ServerOptions {
  /** Undefined where the server has no files of its own: then it asks the client. */
  readonly host?: ServerHost;
  /** Tells the present day. */
  readonly clock: Clock;
  /** Where programs are solved, by what the client says of it. */
  readonly solver?: (options: InitializationOptions) => SolverHost | undefined;
}

/** Serves a client on a connection: keeps the workspaces, publishes diagnostics and answers requests. */
export function startServer(connection: Connection, { host, clock, solver }: ServerOptions): void {
  const report = (error: unknown): void => connection.console.error(describe(error));

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const options: InitializationOptions = params.initializationOptions ?? {};
    const folders = new Folders(host === undefined || options.files === 'client' ? clientHost(connection) : host);
    const documents = new OpenDocuments();
    const { capabilities } = params;
    const asOf = new AsOf(clock, options.asOf);
    const today = asOf.of;
    const judge = judgeOf(folders, { today, ruleReference: options.ruleReference, report });
    // Never both: what is pushed and pulled is shown twice.
    const isPulling = options.diagnostics === 'pull' && capabilities.textDocument?.diagnostic !== undefined;
    const outlet = isPulling
      ? new Refresher(connection, folders, documents, capabilities, report)
      : new Publisher(connection, folders, documents, { judge, report });
    const synchronizer = new Synchronizer(folders, documents, outlet, { today, report });
    const loaded = new Promise<void>((resolve) => {
      connection.onInitialized(() => {
        watch(connection, params, synchronizer, report);
        synchronizer.changeFolders(initialFolders(params), []);
        resolve();
      });
    });
    documents.listen(connection, synchronizer);
    connection.onNotification(AS_OF_NOTIFICATION, ({ date }: AsOfParams) => {
      if (asOf.set(date)) synchronizer.judgeAnew();
    });
    const settled = (): Promise<void> => loaded.then(() => synchronizer.settled());
    registerRequests(connection, { folders, today, solver: solver?.(options) }, settled);
    const pulling = isPulling ? registerPullDiagnostics({ connection, folders, documents, judge, settled }) : {};
    const features = registerFeatures({ connection, capabilities, folders, documents, today, settled });
    return {
      serverInfo: { name: 'portolan' },
      capabilities: {
        ...features,
        ...pulling,
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: TextDocumentSyncKind.Incremental,
        executeCommandProvider: { commands: [...WIRE_NAMES] },
        workspace: { ...features.workspace, workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.listen();
}

const WATCHERS: FileSystemWatcher[] = [
  { globPattern: '**/*.{yaml,yml,md,markdown}' },
  // When a folder goes, most clients only tell its name.
  { globPattern: '**/*', kind: WatchKind.Delete },
];

/** Learns from the client what happens to files and folders, as far as the client can tell. */
function watch(
  connection: Connection,
  { capabilities }: InitializeParams,
  synchronizer: Synchronizer,
  report: (error: unknown) => void,
): void {
  if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS }).catch(report);
  }
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const deleted = changes.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => normalUri(uri));
    const others = changes.filter(({ type }) => type !== FileChangeType.Deleted).map(({ uri }) => normalUri(uri));
    for (const uri of new Set(others)) synchronizer.fileChanged(uri);
    synchronizer.filesDeleted([...new Set(deleted)]);
  });
  if (capabilities.workspace?.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const uris = (list: typeof added): string[] => list.map(({ uri }) => normalFolder(uri));
      synchronizer.changeFolders(uris(added), uris(removed));
    });
  }
}

/** Clients that know no workspace folders have at most one root. */
function initialFolders({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.map(normalFolder);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\nCaused by: ${describe(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
