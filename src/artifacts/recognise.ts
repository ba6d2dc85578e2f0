import type { Origin } from './artifact.ts';
import { isKind, type Kind } from './kinds.ts';

/** What a file is to Portolan before it is read in full. */
export type Recognition =
  | { readonly type: 'artifact'; readonly kind: Kind; readonly origin: Origin }
  | { readonly type: 'configuration' }
  /** The header says Portolan, but a kind or version that this one does not know. */
  | { readonly type: 'unknown-header' }
  | { readonly type: 'foreign' };

/** `orders.charter.yaml`, `platform.risks.yaml`, `CR-2026-014.change.yaml`. */
const KIND_BY_SUFFIX: Readonly<Record<string, Kind>> = {
  charter: 'charter',
  adr: 'adr',
  risks: 'risk-register',
  'risk-register': 'risk-register',
  change: 'change-request',
  'change-request': 'change-request',
  team: 'team',
};

const CONFIGURATION = /(^|\/)portolan\.ya?ml$/;
const NAMED = /[^/]\.([a-z-]+)\.(?:ya?ml|md|markdown)$/i;
const HEADER = /^apiVersion:[ \t]*["']?portolan\//m;
const KIND_LINE = /^kind:[ \t]*["']?([\w-]+)["']?[ \t]*(?:#.*)?$/m;
const ADR_FOLDER =
  /(?:^|\/)(?:adrs?|decisions|decision-records?|architecture[-_]decision[-_]records?|architecture[-_]decisions)\//i;
const ADR_NAME = /(?:^|\/)(?:adr[-_ ]?)?\d{1,5}[-_. ][^/]*\.(?:md|markdown)$/i;
/** How far into a file the header may stand. */
const HEAD_LENGTH = 4096;

/** Files that may be Portolan's at all, by their ending. */
export function isCandidate(file: string): boolean {
  return /\.(?:ya?ml|md|markdown)$/i.test(file);
}

export function isConfiguration(file: string): boolean {
  return CONFIGURATION.test(file);
}

/**
 * Decides by header, then name, then `portolan.yaml`, then the folders where people keep decision records.
 * @param file path in the project with `/`
 * @param text the file's text, or at least its first 4 KB
 * @param placed the kind that `portolan.yaml` gives to this path
 */
export function recognise(file: string, text: string, placed: Kind | undefined): Recognition {
  if (isConfiguration(file)) return { type: 'configuration' };
  if (!isCandidate(file)) return { type: 'foreign' };
  const head = headerOf(file, text);
  if (head !== undefined && HEADER.test(head)) {
    const word = KIND_LINE.exec(head)?.[1];
    if (word === 'portolan') return { type: 'configuration' };
    return isKind(word) ? { type: 'artifact', kind: word, origin: 'declared' } : { type: 'unknown-header' };
  }
  const named = KIND_BY_SUFFIX[NAMED.exec(file)?.[1]?.toLowerCase() ?? ''];
  if (named) return { type: 'artifact', kind: named, origin: 'named' };
  if (placed) return { type: 'artifact', kind: placed, origin: 'placed' };
  if (ADR_FOLDER.test(file) && ADR_NAME.test(file)) return { type: 'artifact', kind: 'adr', origin: 'adopted' };
  return { type: 'foreign' };
}

/** The part of a text where a header may stand: the front matter of Markdown, the start of YAML. */
function headerOf(file: string, text: string): string | undefined {
  const head = text.slice(0, HEAD_LENGTH);
  if (/\.ya?ml$/i.test(file)) return head;
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(head);
  if (!open) return undefined;
  const close = /^(?:---|\.\.\.)[ \t]*$/m.exec(head.slice(open[0].length));
  return close ? head.slice(0, open[0].length + close.index) : head;
}
