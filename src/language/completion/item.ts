import type { Range } from '../../text/position.ts';

/** Kinds of completion items in LSP 3.17. */
export const ItemKind = {
  property: 10,
  value: 12,
  snippet: 15,
  reference: 18,
  enumMember: 20,
  constant: 21,
  struct: 22,
  event: 23,
} as const;

/** What an item stands for: enough to find its documentation again. */
export type Subject =
  | { readonly of: 'property'; readonly path: readonly string[]; readonly name: string }
  | { readonly of: 'enum'; readonly path: readonly string[]; readonly name: string }
  | { readonly of: 'artifact'; readonly name: string }
  | { readonly of: 'entry'; readonly table: string; readonly name: string }
  | { readonly of: 'level'; readonly category: string; readonly name: string }
  | { readonly of: 'criterion'; readonly name: string }
  | { readonly of: 'rule'; readonly name: string }
  | { readonly of: 'override'; readonly path: readonly string[]; readonly name: string };

/** A completion item of LSP 3.17, as far as Portolan uses it. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: (typeof ItemKind)[keyof typeof ItemKind];
  readonly detail?: string;
  readonly documentation?: { readonly kind: 'markdown' | 'plaintext'; readonly value: string };
  readonly sortText: string;
  readonly filterText?: string;
  /** 2: the text is a snippet. */
  readonly insertTextFormat: 1 | 2;
  /** 1: lines are indented as they stand; 2: the editor adds the indentation of the line. */
  readonly insertTextMode?: 1 | 2;
  readonly textEdit: { readonly range: Range; readonly newText: string };
  readonly data: { readonly uri: string; readonly subject?: Subject };
}

export interface CompletionList {
  /** True when more fit than are listed: the client asks again as more is typed. */
  readonly isIncomplete: boolean;
  readonly items: CompletionItem[];
}

/** What the client can do with items. */
export interface CompletionOptions {
  readonly snippets: boolean;
  /** Whether the client leaves the indentation of inserted lines alone when it is asked to (`insertTextMode`). */
  readonly keepsIndentation: boolean;
  /** The format that the client prefers for documentation. */
  readonly markup: 'markdown' | 'plaintext';
}

/** Something that can be chosen, before it is known how the file takes it in. */
export interface Choice {
  readonly label: string;
  readonly kind: CompletionItem['kind'];
  readonly detail?: string | undefined;
  /** Further words by which it can be found. */
  readonly search?: string | undefined;
  readonly text: string;
  /** Undefined for a value, which is quoted as it needs; else `text` is YAML as it stands, a snippet where true. */
  readonly snippet?: boolean | undefined;
  readonly subject?: Subject | undefined;
}
