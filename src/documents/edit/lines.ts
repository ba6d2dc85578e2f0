const BOM = 0xfeff;

/** Offset where the line of an offset starts, behind a byte order mark. Lines end at `\n` or `\r\n`, as in YAML. */
export function lineStartAt(text: string, offset: number): number {
  const start = offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.charCodeAt(0) === BOM ? 1 : start;
}

/** Offset where the line of an offset ends, before its line break. */
export function lineEndAt(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** Offset where the line below starts; the text's end when there is none. */
export function nextLineAt(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** Characters between the start of the line and an offset. */
export function columnAt(text: string, offset: number): number {
  return offset - lineStartAt(text, offset);
}

/** Offset of the first character of a line that is neither space nor tab. */
export function firstInkAt(text: string, offset: number): number {
  let at = lineStartAt(text, offset);
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

/** Whether only spaces and tabs stand before an offset in its line. */
export function startsLine(text: string, offset: number): boolean {
  return firstInkAt(text, offset) >= offset;
}

/** What the line that starts at an offset holds. */
export function lineKind(text: string, start: number): 'blank' | 'comment' | 'content' {
  const first = text[firstInkAt(text, start)];
  if (first === undefined || first === '\n' || first === '\r') return 'blank';
  return first === '#' ? 'comment' : 'content';
}
