import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { WorkspaceHost } from '../workspace/host.ts';
import { affectedFiles } from './affected.ts';
import { clientHost } from './client-host.ts';
import { Folders } from './folders.ts';
import { COMMANDS, type InitializationOptions } from './protocol.ts';
import { Publisher } from './publisher.ts';
import { registerRequests } from './requests.ts';
import { normalFolder, normalUri } from './uris.ts';

export interface ServerOptions {
  /** Undefined where the server has no files of its own: then it asks the client. */
  readonly host?: WorkspaceHost;
  /** Today, as an ISO date. */
  readonly today: () => string;
}

/** Serves a client on a connection: keeps the workspace, publishes diagnostics and answers requests. */
export function startServer(connection: Connection, { host, today }: ServerOptions): void {
  const documents = new TextDocuments(TextDocument);
  const open = new Map<string, TextDocument>();
  let folders = new Folders(host ?? clientHost(connection));
  let publisher = new Publisher(connection, folders, open, today);
  let initialFolders: readonly string[] = [];
  let canWatch = false;

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const options: InitializationOptions = params.initializationOptions ?? {};
    if (options.files === 'client') folders = new Folders(clientHost(connection));
    publisher = new Publisher(connection, folders, open, today);
    initialFolders = (params.workspaceFolders ?? []).map(({ uri }) => normalFolder(uri));
    canWatch = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    registerRequests(connection, () => folders, today, loaded);
    return {
      serverInfo: { name: 'portolan' },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        executeCommandProvider: { commands: Object.values(COMMANDS) },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  let finishLoading: () => void = () => {};
  const loaded = new Promise<void>((resolve) => {
    finishLoading = resolve;
  });

  connection.onInitialized(async () => {
    if (canWatch) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*.{yaml,yml,md,markdown}' }],
      });
    }
    connection.workspace?.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
      for (const { uri } of removed) {
        folders.remove(normalFolder(uri));
        publisher.forget(normalFolder(uri));
      }
      for (const { uri } of added) await folders.add(normalFolder(uri));
      publisher.requestAll();
    });
    try {
      await Promise.all(initialFolders.map((folder) => folders.add(folder)));
    } finally {
      finishLoading();
    }
    publisher.requestAll();
  });

  /** Applies a change to the workspace and asks for the diagnostics that it may touch, the changed file's first. */
  const apply = async (uri: string, change: Promise<ReadonlySet<string> | undefined>): Promise<void> => {
    const ids = await change;
    if (ids === undefined) publisher.requestAll();
    else publisher.request([uri, ...affectedFiles(folders.of(uri).projectOf(uri), ids)]);
  };

  documents.onDidChangeContent(({ document }) => {
    const uri = normalUri(document.uri);
    open.set(uri, document);
    void apply(uri, folders.of(uri).edit(uri, document.getText(), document.version));
  });
  documents.onDidClose(({ document }) => {
    const uri = normalUri(document.uri);
    open.delete(uri);
    void apply(uri, folders.of(uri).close(uri));
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const uri of new Set(changes.map((change) => normalUri(change.uri)))) {
      void apply(uri, folders.of(uri).changed(uri));
    }
  });

  documents.listen(connection);
  connection.listen();
}
