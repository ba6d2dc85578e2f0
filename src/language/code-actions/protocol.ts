import type { FileChange } from '../../rules/rule.ts';
import type { Range, TextEdit } from '../../text/position.ts';

/** The parts of LSP 3.17 that code actions are made of. */

/** What a client shows and sends back; `code` is a rule's. */
export interface KnownDiagnostic {
  readonly range: Range;
  /** A text, in what this server sends. */
  readonly message: unknown;
  readonly code?: unknown;
  readonly source?: unknown;
  readonly codeDescription?: { readonly href: string } | undefined;
}

export interface TextDocumentEdit {
  readonly textDocument: { readonly uri: string; readonly version: number | null };
  readonly edits: TextEdit[];
}

export interface CreateFile {
  readonly kind: 'create';
  readonly uri: string;
}

export interface DeleteFile {
  readonly kind: 'delete';
  readonly uri: string;
}

export interface WorkspaceEdit {
  changes?: Record<string, TextEdit[]>;
  documentChanges?: (TextDocumentEdit | CreateFile | DeleteFile)[];
}

export interface CodeAction {
  readonly title: string;
  readonly kind: string;
  readonly diagnostics?: KnownDiagnostic[];
  readonly isPreferred?: boolean;
  edit?: WorkspaceEdit;
  readonly command?: { readonly title: string; readonly command: string; readonly arguments: unknown[] };
  readonly data?: unknown;
}

/** What a client can do with a code action. */
export interface Abilities {
  /** Asks for the edit of an action when somebody chose it. */
  readonly resolvesEdits: boolean;
  /** Takes edits by version of the document. */
  readonly versionedEdits: boolean;
  readonly createsFiles: boolean;
  readonly deletesFiles: boolean;
  /** Opens an address for the server; the command that asks for it, undefined when there is none. */
  readonly openCommand: string | undefined;
}

/** What was asked for. */
export interface CodeActionQuery {
  readonly range: Range;
  /** The diagnostics there, as the client shows them. */
  readonly diagnostics: readonly KnownDiagnostic[];
  /** Kinds that are wanted, with all below them; undefined: every kind that is no `source`. */
  readonly only: readonly string[] | undefined;
}

/** Something that can be done, before it is known what edits it takes. */
export interface Proposal {
  readonly title: string;
  readonly kind: string;
  readonly diagnostics?: readonly KnownDiagnostic[];
  readonly preferred?: boolean;
  /** Opens an address instead of changing anything. */
  readonly href?: string;
  /** Undefined when it turns out that it cannot be done. */
  changes(): readonly FileChange[] | undefined;
}

export const QUICK_FIX = 'quickfix';

export const FIX_ALL = 'source.fixAll.portolan';

export const SORT_KEYS = 'source.sortKeys.portolan';

export const EXTRACT = 'refactor.extract';

export const REWRITE = 'refactor.rewrite';

/** Every kind that the server offers. */
export const CODE_ACTION_KINDS: readonly string[] = [QUICK_FIX, FIX_ALL, SORT_KEYS, EXTRACT, REWRITE];

/** Whether actions of a kind are asked for. `source` actions only come when they are named: they run on save. */
export function isWanted({ only }: Pick<CodeActionQuery, 'only'>, kind: string): boolean {
  if (!only) return !kind.startsWith('source.');
  return only.some((wanted) => wanted === '' || wanted === kind || kind.startsWith(`${wanted}.`));
}
