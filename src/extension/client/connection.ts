import { type CancellationToken, Disposable, type Event, EventEmitter, type ExtensionContext, workspace } from 'vscode';
import type {
  BaseLanguageClient,
  ProgressType,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageclient';
import type { ResultOf, SentFor } from '../../commands/command.ts';
import type { CommandOf } from '../../commands/generated/load.ts';
import {
  AS_OF_NOTIFICATION,
  type AsOfParams,
  CHANGED_NOTIFICATION,
  type ChangedParams,
  type CommandArguments,
} from '../../server/protocol.ts';
import { lensCommands } from '../commands/show-references.ts';
import { type ServedCommand, WIRE } from '../generated/commands.ts';
import type { Platform } from '../platform.ts';
import { serveFiles } from './files.ts';

/** How to wait for a command that takes a while. */
export interface ExecuteOptions {
  readonly token?: CancellationToken;
  /** Is told how far it has come, if the server says so. */
  readonly onProgress?: (progress: {
    readonly message?: string | undefined;
    readonly percent?: number | undefined;
  }) => void;
}

/** The type of work done progress (LSP 3.17), of which only the typing counts: the library is loaded when it is needed. */
const workDone: ProgressType<WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd> = {
  __: undefined,
  _pr: undefined,
};

/** The way to the language server, which starts when it is first asked for. */
export class Connection implements Disposable {
  readonly #context: ExtensionContext;
  readonly #platform: Platform;
  readonly #started = new EventEmitter<void>();
  readonly #changed = new EventEmitter<ChangedParams>();
  #client: Promise<BaseLanguageClient> | undefined;
  #asOf: string | null = null;

  /** Fires when the server has answered for the first time. */
  readonly onDidStart: Event<void> = this.#started.event;
  /** Artifacts, findings or scores may differ from before. */
  readonly onDidChange: Event<ChangedParams> = this.#changed.event;

  constructor(context: ExtensionContext, platform: Platform) {
    this.#context = context;
    this.#platform = platform;
  }

  /** True once somebody has asked for the server, even while it is still starting. */
  get requested(): boolean {
    return this.#client !== undefined;
  }

  /** Starts the server unless it runs. After a failure the next call tries again. */
  start(): Promise<BaseLanguageClient> {
    this.#client ??= this.#launch().catch((error: unknown) => {
      this.#client = undefined;
      throw error;
    });
    return this.#client;
  }

  /** The day as of which the server judges, an ISO date; null for the present day. It may be said before it starts. */
  setAsOf(date: string | null): void {
    if (date === this.#asOf) return;
    this.#asOf = date;
    void this.#client?.then((client) => client.sendNotification(AS_OF_NOTIFICATION, { date } satisfies AsOfParams));
  }

  async request<Result>(method: string, params: object = {}): Promise<Result> {
    const client = await this.start();
    return client.sendRequest<Result>(method, params);
  }

  /**
   * Runs a command of the server and returns its JSON. As somebody wants it now, a server that was given up after several
   * crashes is tried once more.
   */
  async execute<Name extends ServedCommand>(
    command: Name,
    argument: CommandArguments & SentFor<CommandOf<Name>>,
    { token, onProgress }: ExecuteOptions = {},
  ): Promise<ResultOf<CommandOf<Name>>> {
    type Result = ResultOf<CommandOf<Name>>;
    const client = await this.start();
    if (client.needsStart()) await client.start();
    const method = 'workspace/executeCommand';
    const params = { command: WIRE[command], arguments: [argument] };
    // Without a token, an argument in its place would count as another parameter.
    const more = token === undefined ? [] : ([token] as const);
    if (onProgress === undefined) return client.sendRequest<Result>(method, params, ...more);
    const workDoneToken = crypto.randomUUID();
    const listening = client.onProgress(workDone, workDoneToken, (value) => {
      if (value.kind === 'report') onProgress({ message: value.message, percent: value.percentage });
    });
    try {
      return await client.sendRequest<Result>(method, { ...params, workDoneToken }, ...more);
    } finally {
      listening.dispose();
    }
  }

  async dispose(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    Disposable.from(this.#started, this.#changed).dispose();
    await (await client?.catch(() => undefined))?.dispose();
  }

  async #launch(): Promise<BaseLanguageClient> {
    const files = (workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme !== 'file')
      ? 'client'
      : this.#platform.files;
    const client = await this.#platform.createClient(this.#context, files);
    if (files === 'client') serveFiles(client);
    client.onNotification(CHANGED_NOTIFICATION, (params: ChangedParams) => this.#changed.fire(params));
    client.registerFeature(lensCommands);
    const asOf = this.#asOf;
    if (asOf !== null)
      client.clientOptions.initializationOptions = { ...client.clientOptions.initializationOptions, asOf };
    await client.start();
    this.#started.fire();
    return client;
  }
}
