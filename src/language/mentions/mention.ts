import type { Span } from '../../text/position.ts';
import type { FileRecord } from '../../workspace/file-input.ts';

/**
 * What an id does where it stands: it names its own thing (`definition`), it ties one record to another in a field
 * that the schema knows (`link`), it occurs in running text (`prose`), or the file that has it is named (`path`).
 */
export type MentionRole = 'definition' | 'link' | 'prose' | 'path';

/**
 * How an id is written: as it is (`id`), by the number of a decision record (`[12. Queue](0012-queue.md)`), as the
 * path of its file, or not at all (`indirect`: a YAML alias, the heading of a record whose id is in its file name).
 */
export type MentionSpelling = 'id' | 'number' | 'path' | 'indirect';

/** A place of a file that names an id, without quotes and other marks around it. */
export interface Mention extends Span {
  /** The id that is meant, however it is written; with the id of its scope where that stands before it. */
  readonly id: string;
  readonly role: MentionRole;
  readonly spelling: MentionSpelling;
  /** The Markdown link that the place is part of. */
  readonly link?: Span;
}

/** The mentions in a file. */
export interface FileMentions {
  readonly record: FileRecord;
  readonly mentions: readonly Mention[];
}

/** The number at the end of an id, such as 12 in `ADR-0012`; undefined when it has none. */
export function numberOfId(id: string): number | undefined {
  const digits = /(\d{1,9})$/.exec(id)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * Where a text says a decision record's number in front, as in `12. Queue`, `# ADR 012: Queue`, `[12]`; undefined when
 * it does not. A number further back is any number.
 */
export function numberIn(text: string, id: string): Span | undefined {
  const number = numberOfId(id);
  const match = /^[#\s*_[]*(?:ADR[-_ #]*)?#?(\d{1,9})(?![\d.]\d|\d)/i.exec(text);
  const digits = match?.[1];
  if (!match || digits === undefined || Number(digits) !== number) return undefined;
  return { start: match[0].length - digits.length, end: match[0].length };
}
