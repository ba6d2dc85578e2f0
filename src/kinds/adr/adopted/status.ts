import type { Found } from './fields.ts';
import { type Mention, mentionsIn } from './mention.ts';

/** The status words of MADR 4; what people write beside them is read as the nearest of these or as unknown. */
export type AdrStatus = 'draft' | 'proposed' | 'accepted' | 'rejected' | 'deprecated' | 'superseded';

/** The ways in which a decision changes another one. */
export type AdrRelation = 'supersedes' | 'supersededBy' | 'amends' | 'amendedBy';

export interface StatusReading {
  /** Undefined when the words are none that is known: never taken for accepted. */
  readonly status: AdrStatus | undefined;
  readonly relations: readonly { readonly type: AdrRelation; readonly mentions: readonly Mention[] }[];
}

const WORDS: ReadonlyMap<string, AdrStatus> = new Map([
  ['draft', 'draft'],
  ['wip', 'draft'],
  ['proposed', 'proposed'],
  ['pending', 'proposed'],
  ['open', 'proposed'],
  ['accepted', 'accepted'],
  ['approved', 'accepted'],
  ['adopted', 'accepted'],
  ['rejected', 'rejected'],
  ['declined', 'rejected'],
  ['deprecated', 'deprecated'],
  ['reverted', 'deprecated'],
  ['superseded', 'superseded'],
  ['superceded', 'superseded'],
]);

/**
 * Reads a status as people write it: `accepted`, `✅ Accepted`, `{ accepted }`, `superseded by ADR-0057`,
 * `accepted; supersedes ADR-0045`, `Superceded by [10. X](0010-x.md)`, also over several lines. A choice
 * (`proposed | accepted`) is a template that nobody filled in, and `Partly superseded` is none of the words: both are
 * unknown. Superseding a part of a decision amends it.
 */
export function readStatus({ text, start }: Found): StatusReading {
  const spoken = text.replace(UNSPOKEN, (found) => found.replace(/[^\n]/g, ' '));
  const [line = ''] = spoken.trimStart().split('\n', 1);
  if (isChoice(line)) return { status: undefined, relations: [] };
  const relations = relationsIn(spoken, start);
  const isSuperseded = relations.some(({ type, mentions }) => type === 'supersededBy' && mentions.length > 0);
  const word = /^[^\p{L}]*(\p{L}+)/u.exec(line)?.[1]?.toLowerCase() ?? '';
  return { status: isSuperseded ? 'superseded' : WORDS.get(word), relations };
}

/** Comments, what is struck through, and emoji by name. */
const UNSPOKEN = /<!--[\s\S]*?(?:-->|$)|~~[^~\n]*~~|:[a-z0-9_+-]{1,40}:/g;

/** Words to choose from, as a template offers them. */
function isChoice(line: string): boolean {
  const known = (line.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => WORDS.has(word));
  const isOffered = line.includes('|') || /\p{L}\s*\/\s*\p{L}/u.test(line) || /\bor\b/i.test(line);
  return new Set(known).size > (isOffered ? 1 : 2);
}

const VERB = /(\bpart(?:ly|ial(?:ly)?)?\s+|\bin part\s+)?\b(?:(super[sc]ed|replac|amend)(?:ed\s+by|e?s)\b)/gi;

function relationsIn(text: string, offset: number): StatusReading['relations'] {
  const verbs = [...text.matchAll(VERB)];
  return verbs.map((verb, index) => {
    const from = verb.index + verb[0].length;
    const rest = text.slice(from, verbs[index + 1]?.index);
    const [object = ''] = rest.split(/[;\n]/, 1);
    const isPart = verb[1] !== undefined || verb[2]?.toLowerCase() === 'amend';
    const isPassive = /by$/i.test(verb[0]);
    const type = isPart ? (isPassive ? 'amendedBy' : 'amends') : isPassive ? 'supersededBy' : 'supersedes';
    return { type, mentions: mentionsIn(object, offset + from) };
  });
}
