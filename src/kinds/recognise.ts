import type { Origin } from './artifact.ts';
import { DESCRIPTORS } from './generated/index.ts';
import { isKind, type Kind } from './kinds.ts';

/** What a file is to Portolan before it is read in full. */
export type Recognition =
  | { readonly type: 'artifact'; readonly kind: Kind; readonly origin: Origin }
  | { readonly type: 'configuration' }
  /** The header says Portolan, but names no kind that there is; nor does anything else say the kind. */
  | { readonly type: 'unknown-header' }
  | { readonly type: 'foreign' };

/** `orders.charter.yaml`, `platform.risks.yaml`, `CR-2026-014.change.yaml`. */
const KIND_BY_SUFFIX: ReadonlyMap<string, Kind> = new Map(
  DESCRIPTORS.flatMap(({ name, suffixes }) => suffixes.map((suffix): [string, Kind] => [suffix, name])),
);

const CONFIGURATION = /(^|\/)portolan\.ya?ml$/;
const NAMED = /[^/]\.([a-z-]+)\.(?:ya?ml|md|markdown)$/i;
const ADR_FOLDER =
  /(?:^|\/)(?:adrs?|decisions|decision-records?|architecture[-_]decision[-_]records?|architecture[-_]decisions)\//i;
/** `0007-queue.md`, `adr_7.queue.md`, `ADR-0007.md`, `20260114-queue.md`; a version such as `1.2-notes.md` is none. */
const ADR_NAME = /(?:^|\/)(?:adr[-_ ]?)?(?:\d{1,5}|\d{8})(?:[-_ ][^/]*|\.(?!\d)[^/]*|)\.(?:md|markdown)$/i;

/** Files that may be Portolan's at all, by their ending. */
export function isCandidate(file: string): boolean {
  return /\.(?:ya?ml|md|markdown)$/i.test(file);
}

/** Whether a file has the name of the configuration. @param file path or URI */
export function isConfiguration(file: string): boolean {
  return CONFIGURATION.test(file);
}

/**
 * Decides by header, then name, then `portolan.yaml`, then the folders where people keep decision records. A header of
 * another system (`apiVersion: v1`, `kind: Deployment`) says that the file is none of Portolan's, whatever its name.
 * @param file path in the project with `/`
 * @param text the file's text, or at least its start
 * @param placed the kind that `portolan.yaml` gives to this path
 */
export function recognise(file: string, text: string, placed: Kind | undefined): Recognition {
  if (isConfiguration(file)) return { type: 'configuration' };
  if (!isCandidate(file)) return { type: 'foreign' };
  const header = readHeader(file, text);
  if (header.apiVersion?.startsWith('portolan/')) return declared(header.kind) ?? byPlace(file, placed) ?? UNKNOWN;
  if (isOfOthers(header)) return FOREIGN;
  return byPlace(file, placed) ?? (isAdopted(file) ? ADOPTED : FOREIGN);
}

const UNKNOWN: Recognition = { type: 'unknown-header' };
const FOREIGN: Recognition = { type: 'foreign' };
const ADOPTED: Recognition = { type: 'artifact', kind: 'adr', origin: 'adopted' };

function declared(kind: string | undefined): Recognition | undefined {
  if (kind === 'portolan') return { type: 'configuration' };
  return isKind(kind) ? { type: 'artifact', kind, origin: 'declared' } : undefined;
}

function byPlace(file: string, placed: Kind | undefined): Recognition | undefined {
  const named = KIND_BY_SUFFIX.get(NAMED.exec(file)?.[1]?.toLowerCase() ?? '');
  if (named) return { type: 'artifact', kind: named, origin: 'named' };
  return placed && { type: 'artifact', kind: placed, origin: 'placed' };
}

/** A kind of Portolan's under another version is a slip of the author's rather than somebody else's file. */
function isOfOthers({ apiVersion, kind }: Header): boolean {
  return apiVersion !== undefined && kind !== undefined && !isKind(kind) && kind !== 'portolan';
}

function isAdopted(file: string): boolean {
  return ADR_FOLDER.test(file) && ADR_NAME.test(file);
}

/** The two lines by which a file says what it is. */
export interface Header {
  readonly apiVersion: string | undefined;
  readonly kind: string | undefined;
}

/** How far into a file the header may stand: a licence may come before it. */
const HEAD_LENGTH = 8192;

/** One of the two keys on the top level, quoted or not, and what stands behind it. */
const LINE = /^(["']?)(apiVersion|kind)\1[ \t]*:[ \t]+(.+)$/;

/**
 * The header of a YAML file, or of the front matter of a Markdown file. Reads no further than the first document and
 * does not parse: it is asked of every file of a workspace.
 */
function readHeader(file: string, text: string): Header {
  const head = text.slice(text.startsWith('\uFEFF') ? 1 : 0, HEAD_LENGTH);
  const lines = head.split(/\r\n|[\r\n]/);
  const isYaml = /\.ya?ml$/i.test(file);
  const hasFence = isFence(lines[0] ?? '');
  if (!isYaml && !hasFence) return { apiVersion: undefined, kind: undefined };
  const found = new Map<string, string>();
  let begun = !isYaml;
  for (const line of hasFence ? lines.slice(1) : lines) {
    if (isFence(line)) {
      if (begun) break;
      continue;
    }
    begun ||= !/^\s*(?:#.*|%.*)?$/.test(line);
    const [, , key, value] = LINE.exec(line) ?? [];
    if (key !== undefined && value !== undefined && !found.has(key)) found.set(key, scalarOf(value));
  }
  return { apiVersion: found.get('apiVersion') || undefined, kind: found.get('kind') || undefined };
}

function isFence(line: string): boolean {
  return /^(?:---|\.\.\.)[ \t]*(?:#.*)?$/.test(line);
}

/** The text of a plain or quoted value, without a comment behind it. */
function scalarOf(value: string): string {
  const quoted = /^(["'])(.*?)\1/.exec(value)?.[2];
  return quoted ?? value.replace(/(?:^|[ \t])#.*$/, '').trim();
}
