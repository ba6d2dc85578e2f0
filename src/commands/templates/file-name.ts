import type { NameLead } from '../../kinds/descriptor.ts';
import { DESCRIPTORS } from '../../kinds/generated/index.ts';

/** How a file's name is built: `PRJ-014-fleet.yaml`, `0007-queue.md`, `platform.risks.yaml`. */
export interface NameForm {
  /** What stands first: the id, the id's number behind some letters (`adr-0007`), or nothing. */
  readonly lead: NameLead;
  /** Between the lead and the words, and between words; undefined when the name has no words. */
  readonly separator: string | undefined;
  /** From the first dot of the ending: `.charter.yaml`, `.md`. */
  readonly suffix: string;
}

const SUFFIX = new RegExp(
  `(?:\\.(?:${DESCRIPTORS.flatMap(({ suffixes }) => suffixes).join('|')}))?\\.(?:ya?ml|md|markdown)$`,
  'i',
);

/** The form of an existing name, so that a new one can follow it. */
export function formOf(name: string, id: string | undefined): NameForm {
  const suffix = SUFFIX.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - suffix.length);
  const { lead, length } = leadOf(stem, id);
  const rest = stem.slice(length);
  const between = /^[-_. ]+/.exec(rest)?.[0];
  return { lead, separator: lead === 'none' ? wordSeparator(stem) : between, suffix };
}

/** A name of a form. @param words what the record is about; without any the name is made from the id */
export function nameOf({ lead, separator, suffix }: NameForm, id: string, words: readonly string[]): string {
  const first = leadText(lead, id);
  const slug = separator === undefined ? '' : slugOf(words, separator.trim().slice(-1) === '_' ? '_' : '-');
  const parts = [first, slug].filter((part) => part !== '');
  return `${parts.length > 0 ? parts.join(separator ?? '') : id.toLowerCase()}${suffix}`;
}

function leadOf(stem: string, id: string | undefined): { readonly lead: NameForm['lead']; readonly length: number } {
  const none = { lead: 'none', length: 0 } as const;
  if (id === undefined) return none;
  if (stem.startsWith(id)) return { lead: 'id', length: id.length };
  if (stem.startsWith(id.toLowerCase())) return { lead: 'lower-id', length: id.length };
  const match = /^([A-Za-z]+[-_ ]?)?(\d+)(?![^-_. ])/.exec(stem);
  const [all = '', before = '', digits = ''] = match ?? [];
  if (!match || Number(digits) !== numberOf(id)) return none;
  return { lead: { before, digits: digits.length }, length: all.length };
}

function leadText(lead: NameForm['lead'], id: string): string {
  if (lead === 'none') return '';
  if (lead === 'id') return id;
  if (lead === 'lower-id') return id.toLowerCase();
  const number = numberOf(id);
  return number === undefined ? '' : `${lead.before}${String(number).padStart(lead.digits, '0')}`;
}

/** The last number in an id. */
function numberOf(id: string): number | undefined {
  const digits = /(\d+)\D*$/.exec(id)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function wordSeparator(stem: string): string {
  return stem.includes('_') && !stem.includes('-') ? '_' : '-';
}

/** Letters that Unicode does not take apart into a base and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Longest name made from a title, in characters: file systems and people's eyes both have limits. */
const LONGEST = 60;

/** The words of a text in lower case and ASCII; what other scripts say is left out. */
export function wordsOf(text: string): string[] {
  const ascii = text
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '');
  return ascii.match(/[a-z0-9]+/g) ?? [];
}

/** `Orders: new feed` → `orders-new-feed`; whole words up to a length, nothing when there are no words. */
export function slugOf(words: readonly string[], separator = '-', longest = LONGEST): string {
  let slug = '';
  for (const word of words) {
    const next = slug === '' ? word.slice(0, longest) : `${slug}${separator}${word}`;
    if (next.length > longest) break;
    slug = next;
  }
  return slug;
}
