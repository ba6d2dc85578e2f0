import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExecuteCommandRequest,
  type FileChangeType,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Registration,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import { URI } from 'vscode-uri';
import { CHANGED_NOTIFICATION, type ChangedParams } from '../../src/server/protocol.ts';
import { DAY } from '../cli/portolan.ts';

const dist = (file: string): string => fileURLToPath(new URL(`../../dist/${file}`, import.meta.url));

/** The ways to start the server: its own bundle, and the command line. */
export const SERVERS = {
  'server.cjs': [dist('server.cjs'), '--stdio'],
  'cli.cjs lsp': [dist('cli.cjs'), 'lsp', '--stdio'],
} as const;

export const CAPABILITIES: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
  },
};

/** A language client as editors have one, that remembers all that it was told. */
export class Client {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  /** Everything published, in the order of arrival. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly registrations: Registration[] = [];
  readonly logged: string[] = [];
  /** How often the server said that artifacts, findings or scores may differ, and what it said last. */
  changes = 0;
  state = 0;
  /** Resolves with the exit code. */
  readonly exited: Promise<number | null>;
  readonly #waiters = new Set<() => void>();

  constructor(args: readonly string[] = SERVERS['server.cjs']) {
    const child = spawn(process.execPath, [...args], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.process = child;
    this.exited = new Promise((resolve) => {
      child.on('exit', resolve);
    });
    this.connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      for (const wake of this.#waiters) wake();
    });
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.logged.push(message);
      for (const wake of this.#waiters) wake();
    });
    this.connection.onNotification(CHANGED_NOTIFICATION, ({ state }: ChangedParams) => {
      this.changes++;
      this.state = state;
      for (const wake of this.#waiters) wake();
    });
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
      for (const wake of this.#waiters) wake();
    });
    this.connection.listen();
    onTestFinished(() => {
      this.connection.dispose();
      child.kill('SIGKILL');
    });
  }

  async initialize(params: Partial<InitializeParams>): Promise<InitializeResult> {
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: CAPABILITIES,
      workspaceFolders: null,
      ...params,
      initializationOptions: { asOf: DAY, ...params.initializationOptions },
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  async open(uri: string, text: string, version = 1): Promise<void> {
    const languageId = /\.md$/.test(uri) ? 'markdown' : 'yaml';
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version, text },
    });
  }

  async edit(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async files(...changes: { uri: string; type: FileChangeType }[]): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  execute<Result>(command: string, ...args: unknown[]): Promise<Result> {
    return this.connection.sendRequest(ExecuteCommandRequest.type, {
      command,
      arguments: args as never[],
    }) as Promise<Result>;
  }

  /** What the client shows for a file now. */
  shown(uri: string): readonly Diagnostic[] {
    return this.published.findLast((params) => params.uri === uri)?.diagnostics ?? [];
  }

  codes(uri: string): string[] {
    return this.shown(uri).map(({ code }) => String(code));
  }

  /** Resolves as soon as something holds; looked at whenever the server says something. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!holds()) return;
        this.#waiters.delete(look);
        resolve();
      };
      this.#waiters.add(look);
      look();
    });
  }

  /** Resolves when the client shows exactly these codes for a file. */
  shows(uri: string, codes: readonly string[]): Promise<void> {
    return this.until(() => JSON.stringify(this.codes(uri)) === JSON.stringify(codes));
  }
}

/** The URI of a file below a folder on disk, as editors write it. */
export function uriOf(folder: string, file = ''): string {
  return URI.file(join(folder, file)).toString();
}

/** A workspace folder for `initialize`. */
export function folderOf(path: string): { uri: string; name: string } {
  return { uri: uriOf(path), name: path };
}
