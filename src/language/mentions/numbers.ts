import type { Span } from '../../text/position.ts';

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
