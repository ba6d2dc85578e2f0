import type { Connection, Diagnostic } from 'vscode-languageserver';
import { languageDiagnostics } from '../language/diagnostics.ts';
import { isBelow } from '../workspace/uri.ts';
import type { Folders } from './folders.ts';
import { CHANGED_NOTIFICATION } from './protocol.ts';

/** How many files are judged before waiting messages get their turn. */
const SLICE = 20;

/** What the publisher must know of the documents that the client has open. */
export interface OpenDocuments {
  /** The client's own spelling of a URI, and the version it has; undefined for files that are not open. */
  get(uri: string): { readonly uri: string; readonly version: number } | undefined;
}

/**
 * Keeps the client's diagnostics true. Files wait in a queue without doubles: whatever is asked for again before its
 * turn is computed once, from the newest text, so the work of superseded versions is never done.
 */
export class Publisher {
  readonly #connection: Connection;
  readonly #folders: Folders;
  readonly #open: OpenDocuments;
  readonly #today: () => string;
  readonly #waiting = new Set<string>();
  /** Files whose diagnostics the client shows now. */
  readonly #shown = new Set<string>();
  #scheduled = false;

  constructor(connection: Connection, folders: Folders, open: OpenDocuments, today: () => string) {
    this.#connection = connection;
    this.#folders = folders;
    this.#open = open;
    this.#today = today;
  }

  /** Asks for files to be judged anew; the first ones come first. */
  request(uris: Iterable<string>): void {
    for (const uri of uris) this.#waiting.add(uri);
    this.#schedule();
  }

  /** Asks for everything, and for the removal of what is no longer there. */
  requestAll(): void {
    const open: string[] = [];
    const others: string[] = [];
    for (const { uri } of this.#folders
      .all()
      .flatMap((folder) => folder.projects().flatMap((project) => project.records()))) {
      (this.#open.get(uri) ? open : others).push(uri);
    }
    this.request([...open, ...others, ...this.#shown]);
  }

  /** Takes back everything shown for the files of a folder. */
  forget(folder: string): void {
    for (const uri of this.#shown) if (isBelow(folder, uri)) this.#send(uri, []);
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setTimeout(() => this.#work(), 0);
  }

  #work(): void {
    this.#scheduled = false;
    const slice = [...this.#waiting].slice(0, SLICE);
    for (const uri of slice) {
      this.#waiting.delete(uri);
      const project = this.#folders.of(uri).projectOf(uri);
      this.#send(uri, languageDiagnostics(project, uri, this.#today()) as unknown as Diagnostic[]);
    }
    if (this.#waiting.size > 0) this.#schedule();
    else void this.#connection.sendNotification(CHANGED_NOTIFICATION);
  }

  #send(uri: string, diagnostics: Diagnostic[]): void {
    if (diagnostics.length === 0 && !this.#shown.delete(uri)) return;
    if (diagnostics.length > 0) this.#shown.add(uri);
    const open = this.#open.get(uri);
    void this.#connection.sendDiagnostics({
      uri: open?.uri ?? uri,
      ...(open && { version: open.version }),
      diagnostics,
    });
  }
}
