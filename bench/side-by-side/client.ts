import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  MarkupKind,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { Position } from './positions.ts';
import type { Server } from './servers.ts';
import type { Typing } from './typing.ts';

const CAPABILITIES: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: [MarkupKind.Markdown] } },
    hover: { contentFormat: [MarkupKind.Markdown] },
  },
};

/** The longest wait for an answer, in milliseconds: whoever takes longer is broken. */
const PATIENCE = 60_000;

/** A client with one open document, the same for every server. */
export class BenchClient {
  readonly #child: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #uri: string;
  #version = 1;
  #published: (params: PublishDiagnosticsParams) => void = () => {};

  private constructor(child: ChildProcess, connection: ProtocolConnection, uri: string) {
    this.#child = child;
    this.#connection = connection;
    this.#uri = uri;
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => this.#published(params));
  }

  /** Starts a server in a folder and opens a file in it. */
  static async start(server: Server, folder: string, file: string, text: string): Promise<BenchClient> {
    const child = spawn(process.execPath, [...server.args], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ section }) => server.settings[section ?? ''] ?? null),
    );
    connection.onRequest(RegistrationRequest.type, () => {});
    const folderUri = pathToFileURL(folder).toString();
    const client = new BenchClient(child, connection, `${folderUri}/${file}`);
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: folderUri,
      capabilities: CAPABILITIES,
      workspaceFolders: [{ uri: folderUri, name: 'bench' }],
    });
    await connection.sendNotification(InitializedNotification.type, {});
    await connection.sendNotification(DidChangeConfigurationNotification.type, { settings: server.settings });
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: client.#uri, languageId: 'yaml', version: 1, text },
    });
    return client;
  }

  /** Identifies the server's process. */
  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Makes changes one right after the other, and resolves when the server has published what it is to say of the last. */
  async edit(typing: Typing): Promise<undefined> {
    const published = this.#expect(this.#version + typing.edits.length, typing);
    for (const { start, end, text } of typing.edits) {
      // Not awaited: keys do not wait for the pipe.
      this.#connection
        .sendNotification(DidChangeTextDocumentNotification.type, {
          textDocument: { uri: this.#uri, version: ++this.#version },
          contentChanges: [{ range: { start, end }, text }],
        })
        .catch(() => {});
    }
    await published;
  }

  /** @returns how many proposals there are */
  async complete(position: Position): Promise<number> {
    const params = { textDocument: { uri: this.#uri }, position };
    const list = await this.#connection.sendRequest(CompletionRequest.type, params);
    return (Array.isArray(list) ? list : (list?.items ?? [])).length;
  }

  /** @returns how many explanations there are: 0 or 1 */
  async hover(position: Position): Promise<number> {
    const hover = await this.#connection.sendRequest(HoverRequest.type, { textDocument: { uri: this.#uri }, position });
    return hover === null ? 0 : 1;
  }

  /** Ends the server as editors do, and resolves when it is gone. */
  async stop(): Promise<void> {
    const gone = new Promise<void>((resolve) => {
      this.#child.on('exit', () => resolve());
    });
    await this.#connection.sendRequest(ShutdownRequest.type);
    await this.#connection.sendNotification(ExitNotification.type);
    await gone;
  }

  /** Ends it at once, if it still runs. */
  dispose(): void {
    this.#connection.dispose();
    this.#child.kill('SIGKILL');
  }

  /** Some servers tell no version. */
  #expect(version: number, { place, isWrong }: Typing): Promise<void> {
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => {
        const { line, character } = place;
        reject(new Error(`No ${isWrong ? 'error' : 'end of the error'} at ${line}:${character} of ${this.#uri}.`));
      }, PATIENCE);
      this.#published = (params) => {
        const isOf = params.uri === this.#uri && (params.version ?? version) === version;
        if (!isOf || hasErrorAt(params, place) !== isWrong) return;
        clearTimeout(patience);
        this.#published = () => {};
        resolve();
      };
    });
  }
}

function hasErrorAt({ diagnostics }: PublishDiagnosticsParams, { line, character }: Position): boolean {
  return diagnostics.some(
    ({ range: { start, end }, severity }) =>
      severity === 1 &&
      start.line === line &&
      end.line === line &&
      start.character <= character &&
      end.character >= character,
  );
}
