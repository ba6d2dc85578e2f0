import type { Connection } from 'vscode-languageserver';
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { normalUri } from './uris.ts';

/** What becomes of a document that the client has open. */
export interface DocumentListener {
  changed(uri: string): void;
  closed(uri: string): void;
}

/** The texts that the client has open, by normal URI, and how much of them the workspaces have taken over. */
export class OpenDocuments {
  readonly #documents = new Map<string, TextDocument>();
  readonly #taken = new Map<string, number>();

  /** Follows what the client opens, edits and closes. */
  listen(connection: Connection, listener: DocumentListener): void {
    const documents = new TextDocuments(TextDocument);
    documents.onDidChangeContent(({ document }) => {
      const uri = normalUri(document.uri);
      this.#documents.set(uri, document);
      listener.changed(uri);
    });
    documents.onDidClose(({ document }) => {
      const uri = normalUri(document.uri);
      this.#documents.delete(uri);
      this.#taken.delete(uri);
      listener.closed(uri);
    });
    documents.listen(connection);
  }

  /** The newest text, in the client's own spelling of the URI; undefined for a file that is not open. */
  get(uri: string): TextDocument | undefined {
    return this.#documents.get(uri);
  }

  uris(): readonly string[] {
    return [...this.#documents.keys()];
  }

  /** Says which version of an open document its workspace now has. */
  take(uri: string, version: number): void {
    this.#taken.set(uri, version);
  }

  /** Whether a newer version of a document waits to be taken over: what is known of the old one is superseded. */
  isSuperseded(uri: string): boolean {
    const document = this.#documents.get(uri);
    return document !== undefined && document.version !== this.#taken.get(uri);
  }
}
