import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { Folders } from './folders.ts';
import type { OpenDocuments } from './open-documents.ts';
import type { Outlet } from './outlet.ts';
import { CHANGED_NOTIFICATION, type ChangedParams } from './protocol.ts';

/** How long changes are gathered before the client is told, in milliseconds: each time it asks for everything anew. */
const PAUSE = 100;

/**
 * For clients that ask for findings: tells them when to ask again. Of a document that they edit they know themselves;
 * not of what its edit means for others, nor of files on disk.
 */
export class Refresher implements Outlet {
  readonly #connection: Connection;
  readonly #documents: OpenDocuments;
  readonly #folders: Folders;
  readonly #isSupported: boolean;
  readonly #report: (error: unknown) => void;
  /** Files of which the client does not know that their findings may differ. */
  readonly #unknown = new Set<string>();
  #all = false;
  #changed = false;
  #holds = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    connection: Connection,
    folders: Folders,
    documents: OpenDocuments,
    capabilities: ClientCapabilities,
    report: (error: unknown) => void,
  ) {
    this.#connection = connection;
    this.#folders = folders;
    this.#documents = documents;
    this.#isSupported = capabilities.workspace?.diagnostics?.refreshSupport === true;
    this.#report = report;
  }

  request(uris: Iterable<string>): void {
    for (const uri of uris) this.#unknown.add(uri);
    this.#schedule();
  }

  requestFirst(uri: string): void {
    if (this.#documents.get(uri)) this.#unknown.delete(uri);
    else this.#unknown.add(uri);
    this.#schedule();
  }

  requestAll(): void {
    this.#all = true;
    this.#schedule();
  }

  forget(): void {
    this.requestAll();
  }

  hold(): void {
    this.#holds++;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  release(): void {
    this.#holds--;
    if (this.#changed) this.#schedule();
  }

  #schedule(): void {
    this.#changed = true;
    if (this.#holds === 0) this.#timer ??= setTimeout(() => this.#tell(), PAUSE);
  }

  #tell(): void {
    this.#timer = undefined;
    const isUnknown = this.#all || this.#unknown.size > 0;
    this.#changed = false;
    this.#all = false;
    this.#unknown.clear();
    const params: ChangedParams = { state: this.#folders.state };
    this.#connection.sendNotification(CHANGED_NOTIFICATION, params).catch(this.#report);
    // A client that is closing down does not answer any more.
    if (isUnknown && this.#isSupported) this.#connection.languages.diagnostics.refresh().catch(() => undefined);
  }
}
