import { isCalendarDate } from '../../../text/dates.ts';

/** The heading of a decision record, taken apart. */
export interface RecordTitle {
  readonly number: number | undefined;
  /** Without the number; undefined when nothing else is there. */
  readonly text: string | undefined;
}

/** `ADR-0003: Title`, `ADR 3 - Title`, `[ADR-003] Title`. */
const NAMED = /^\[?ADR[-_ #]*(\d{1,5})(?!\d)\]?[.:)]?\s*(?:[-–—|]\s+)?(.*)$/i;
/** `12. Title`, `12: Title`, `12 - Title`; `1.5 to 2.0` is no number of a record. */
const NUMBERED = /^(\d{1,5})(?:[.:)]\s*(?=\D)|\s+[-–—|]\s+)(.*)$/;
/** `012 Title`; it may as well be `3 ways to …`. */
const BARE = /^(\d{1,5})\s+(.*)$/;

/** @param fileNumber the number in the file's name, by which a bare number in front of the title is known as such */
export function splitTitle(heading: string, fileNumber: number | undefined): RecordTitle {
  const title = heading.trim();
  const [, digits, text] = NAMED.exec(title) ?? NUMBERED.exec(title) ?? bareNumber(title, fileNumber) ?? [];
  const rest = (digits === undefined ? title.replace(/^ADR\s*[:–—-]\s+/i, '') : (text ?? '')).trim();
  return { number: digits === undefined ? undefined : Number(digits), text: rest === '' ? undefined : rest };
}

function bareNumber(title: string, fileNumber: number | undefined): RegExpExecArray | null {
  const found = BARE.exec(title);
  const digits = found?.[1] ?? '';
  return digits.startsWith('0') || Number(digits) === fileNumber ? found : null;
}

/** The number in a name such as `0007-queue.md` or `adr-7.md`; dates (`2026-01-14-queue.md`) are none. */
export function numberOfFile(file: string): number | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/^adr[-_ ]?/i, '');
  if (isCalendarDate(name.slice(0, 10))) return undefined;
  const digits = /^(\d{1,5})(?!\d)/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
