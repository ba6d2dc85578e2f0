import type { Connection, Diagnostic } from 'vscode-languageserver';
import { isBelow } from '../workspace/uri.ts';
import type { Folders } from './folders.ts';
import type { Judge } from './judge.ts';
import type { OpenDocuments } from './open-documents.ts';
import type { Outlet } from './outlet.ts';
import { CHANGED_NOTIFICATION, type ChangedParams } from './protocol.ts';

/** How long files are judged before waiting messages get their turn, in milliseconds. */
const SLICE = 20;

/**
 * Keeps the diagnostics true that a client was sent. Files wait in a queue without doubles: whatever is asked for again before its
 * turn is computed once, from the newest text, so the work of superseded versions is never done.
 */
export class Publisher implements Outlet {
  readonly #connection: Connection;
  readonly #folders: Folders;
  readonly #documents: OpenDocuments;
  readonly #judge: Judge;
  readonly #report: (error: unknown) => void;
  readonly #first = new Set<string>();
  readonly #others = new Set<string>();
  /** Files whose diagnostics the client shows now, with the spelling of the URI that they were sent under. */
  readonly #shown = new Map<string, string>();
  #holds = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    connection: Connection,
    folders: Folders,
    documents: OpenDocuments,
    { judge, report }: { readonly judge: Judge; readonly report: (error: unknown) => void },
  ) {
    this.#connection = connection;
    this.#folders = folders;
    this.#documents = documents;
    this.#judge = judge;
    this.#report = report;
  }

  /** Asks for files to be judged anew. */
  request(uris: Iterable<string>): void {
    for (const uri of uris) this.#others.add(uri);
    this.#schedule();
  }

  /** The same for a file that somebody looks at: before all others. */
  requestFirst(uri: string): void {
    this.#first.add(uri);
    this.#schedule();
  }

  /** Asks for everything, and for the removal of what is no longer there. */
  requestAll(): void {
    for (const uri of this.#documents.uris()) this.requestFirst(uri);
    const projects = this.#folders.all().flatMap((workspace) => workspace.projects());
    this.request(projects.flatMap((project) => project.records().map(({ uri }) => uri)));
    this.request(this.#shown.keys());
  }

  /** Takes back everything shown for the files of a folder. */
  forget(folder: string): void {
    for (const uri of [...this.#shown.keys()]) if (isBelow(folder, uri)) this.#send(uri, []);
  }

  /** Judges nothing until `release`: the workspaces are about to change. Holds add up. */
  hold(): void {
    this.#holds++;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  release(): void {
    this.#holds--;
    if (this.#isWaiting()) this.#schedule();
  }

  #schedule(): void {
    if (this.#holds === 0) this.#timer ??= setTimeout(() => this.#work(), 0);
  }

  #work(): void {
    this.#timer = undefined;
    // What somebody looks at leaves for the client before the others are begun.
    const queue = this.#first.size > 0 ? this.#first : this.#others;
    const end = performance.now() + SLICE;
    for (const uri of queue) {
      if (performance.now() > end) break;
      queue.delete(uri);
      // The newer text asks for its own diagnostics as soon as it is known.
      if (!this.#documents.isSuperseded(uri)) this.#send(uri, this.#judge(uri));
    }
    if (this.#isWaiting()) this.#schedule();
    else this.#tell({ state: this.#folders.state });
  }

  #tell(params: ChangedParams): void {
    this.#notify(this.#connection.sendNotification(CHANGED_NOTIFICATION, params));
  }

  #isWaiting(): boolean {
    return this.#first.size + this.#others.size > 0;
  }

  #send(uri: string, diagnostics: Diagnostic[]): void {
    const document = this.#documents.get(uri);
    const spelling = document?.uri ?? uri;
    const before = this.#shown.get(uri);
    if (before !== undefined && before !== spelling)
      this.#notify(this.#connection.sendDiagnostics({ uri: before, diagnostics: [] }));
    if (diagnostics.length > 0) this.#shown.set(uri, spelling);
    else if (!this.#shown.delete(uri)) return;
    const version = document ? { version: document.version } : {};
    this.#notify(this.#connection.sendDiagnostics({ uri: spelling, ...version, diagnostics }));
  }

  #notify(sent: Promise<void>): void {
    sent.catch(this.#report);
  }
}
