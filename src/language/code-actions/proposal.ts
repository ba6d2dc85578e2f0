import type { FileChange } from '../../rules/rule.ts';
import type { CodeActionQuery, KnownDiagnostic } from './protocol.ts';

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
