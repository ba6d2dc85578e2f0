import type { Span } from '../../text/position.ts';

/** The status words of MADR 4; what people write beside them is read as the nearest of these or as unknown. */
export type AdrStatus = 'draft' | 'proposed' | 'accepted' | 'rejected' | 'deprecated' | 'superseded';

/** A decision record named in a status line, by its number, with the span of the mention. */
export interface Mention extends Span {
  readonly number: number;
}

export interface StatusReading {
  /** Undefined when the words are none that is known: never taken for accepted. */
  readonly status: AdrStatus | undefined;
  readonly supersededBy: readonly Mention[];
  readonly supersedes: readonly Mention[];
}

const WORDS: Readonly<Record<string, AdrStatus>> = {
  draft: 'draft',
  proposed: 'proposed',
  pending: 'proposed',
  open: 'proposed',
  accepted: 'accepted',
  approved: 'accepted',
  rejected: 'rejected',
  deprecated: 'deprecated',
  superseded: 'superseded',
  superceded: 'superseded',
};

/**
 * Reads a status as people write it: `accepted`, `✅ Accepted`, `{ accepted }`, `superseded by ADR-0057`,
 * `accepted; supersedes ADR-0045`, `Superceded by [10. X](0010-x.md)`. A choice (`proposed | accepted`) is a
 * template that nobody filled in, and `Partly superseded` is none of the words: both are unknown.
 */
export function readStatus(text: string, offset = 0): StatusReading {
  const line = text.split(/\r?\n/, 1)[0] ?? '';
  const word = /^[^\p{L}]*(\p{L}+)(.*)$/u.exec(line);
  const isTemplate = line.includes('|');
  const status = isTemplate || !word ? undefined : WORDS[word[1]?.toLowerCase() ?? ''];
  if (isTemplate) return { status, supersededBy: [], supersedes: [] };
  return {
    status,
    supersededBy: mentionsAfter(/super[sc]eded\s+by\b/i, text, offset),
    supersedes: mentionsAfter(/super[sc]edes\b/i, text, offset),
  };
}

/** `[ADR-0062](0062-x.md)`, `[019](019-y.md)`, `ADR 23`, `ADR-0057`, `#12`. */
const MENTION = /\[[^\]]*\]\((?:[^)\s]*\/)?(?:adr[-_]?)?0*(\d+)[^)]*\)|\bADR[-_ #]*0*(\d+)|#0*(\d+)/gi;

function mentionsAfter(phrase: RegExp, text: string, offset: number): Mention[] {
  const found = phrase.exec(text);
  if (!found) return [];
  const from = found.index + found[0].length;
  // The next verb starts a list of its own.
  const rest = text.slice(from);
  const until = rest.search(/super[sc]ede|[;\n]/i);
  const part = until < 0 ? rest : rest.slice(0, until);
  return [...part.matchAll(MENTION)].map((match) => {
    const start = offset + from + match.index;
    return { number: Number(match[1] ?? match[2] ?? match[3]), start, end: start + match[0].length };
  });
}
