import { commands, Disposable, type Event, EventEmitter, Uri } from 'vscode';
import { ARTIFACTS_REQUEST, type ArtifactItem } from '../server/protocol.ts';
import type { Connection } from './client/connection.ts';
import { Pulse } from './pulse.ts';

/** Shortest time between two requests for the list, in milliseconds. */
const interval = 250;
/** Share of the time that such requests may keep the server busy: in a large workspace the list takes a while. */
const share = 0.1;

export interface Totals {
  readonly artifacts: number;
  readonly errors: number;
  readonly warnings: number;
}

/** What the workspace holds, as the server last said. Menus know it as `resourcePath in portolan.artifacts`. */
export class Artifacts implements Disposable {
  readonly #connection: Connection;
  readonly #changed = new EventEmitter<void>();
  readonly #pulse = new Pulse(() => this.#refresh(), interval, share);
  readonly #subscriptions: Disposable;
  #items: readonly ArtifactItem[] = [];
  #byUri: ReadonlyMap<string, ArtifactItem> = new Map();
  #first: Promise<void> | undefined;
  #published: readonly string[] = [];

  /** The list has been read anew. */
  readonly onDidChange: Event<void> = this.#changed.event;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#subscriptions = Disposable.from(
      connection.onDidStart(() => void this.list().catch(() => undefined)),
      connection.onDidChange(() => this.refresh()),
    );
  }

  /** How many artifacts there are and what validation says of them, as far as the server has said. */
  get totals(): Totals {
    const sum = (count: 'errors' | 'warnings'): number => this.#items.reduce((total, item) => total + item[count], 0);
    return { artifacts: this.#items.length, errors: sum('errors'), warnings: sum('warnings') };
  }

  /** The artifact of a file, as far as the server has said. */
  find(uri: Uri): ArtifactItem | undefined {
    return this.#byUri.get(uri.toString());
  }

  /** The list, once the server has answered: this starts it. */
  async list(): Promise<readonly ArtifactItem[]> {
    this.#first ??= this.#read();
    await this.#first.catch((error: unknown) => {
      this.#first = undefined;
      throw error;
    });
    return this.#items;
  }

  /** Asks for the list anew, soon. */
  refresh(): void {
    // The first answer waits until the workspace has been read, which says nothing of how long the next ones take.
    this.list().then(
      () => this.#pulse.request(),
      () => undefined,
    );
  }

  dispose(): void {
    Disposable.from(this.#changed, this.#pulse, this.#subscriptions).dispose();
  }

  async #refresh(): Promise<void> {
    // A server that has gone keeps the last list in view; the client reports what happened.
    await this.#read().catch(() => undefined);
  }

  async #read(): Promise<void> {
    const items = await this.#connection.request<readonly ArtifactItem[]>(ARTIFACTS_REQUEST);
    this.#items = items;
    this.#byUri = new Map(items.map((item) => [Uri.parse(item.uri).toString(), item]));
    this.#publish();
    this.#changed.fire();
  }

  #publish(): void {
    // Not by URI: a remote window knows the files of its machine under another scheme than the extension there does.
    // `resourcePath` is the system's path for local files, the URI's path for all others.
    const paths = this.#items.flatMap(({ uri }) => [Uri.parse(uri).path, Uri.parse(uri).fsPath]);
    const published = [...new Set(paths)].sort();
    if (published.join() === this.#published.join()) return;
    this.#published = published;
    const keys = Object.fromEntries(published.map((path) => [path, true]));
    void commands.executeCommand('setContext', 'portolan.artifacts', keys);
  }
}
