import { indentOf, MARKER, type Region } from './climb.ts';
import { readLine, type YamlLine } from './line.ts';

/** What starts on the next line that says something. */
export interface Children {
  readonly indent: number;
  /** Whether it is an item of a list. */
  readonly isList: boolean;
  /** Keys of the mapping that starts there, or of the one in the first item. */
  readonly keys: readonly string[];
}

/** What the lines below a place say about it. */
export interface Below {
  /** Keys at the column, up to the end of the mapping. */
  readonly keys: readonly string[];
  readonly next: Children | undefined;
}

/**
 * Reads downwards from a line.
 * @param line the line of the place; it is not read itself
 * @param column where the keys of the mapping stand
 */
export function readBelow(region: Region, line: number, column: number): Below {
  let next: Children | undefined;
  const keys: string[] = [];
  for (const { number, indent, read } of speakingLines(region, line)) {
    next ??= childrenAt(region, number, read());
    if (indent < column) break;
    if (indent > column) continue;
    const { key, dashes } = read();
    if (key && dashes.length === 0) keys.push(key.name);
  }
  return { keys, next };
}

function childrenAt(region: Region, number: number, { indent, dashes, column, key }: YamlLine): Children {
  const keys = key ? [key.name] : [];
  for (const other of speakingLines(region, number)) {
    if (other.indent < column) break;
    const below = other.indent === column ? other.read() : undefined;
    if (below?.key && below.dashes.length === 0) keys.push(below.key.name);
  }
  return { indent, isList: dashes.length > 0, keys };
}

interface SpeakingLine {
  readonly number: number;
  readonly indent: number;
  readonly read: () => YamlLine;
}

/** The lines below one that are neither blank nor comments, up to the end of the document. */
function* speakingLines({ document, span }: Region, line: number): Generator<SpeakingLine> {
  const { text, lines } = document;
  for (let number = line + 1; number < lines.lineCount; number++) {
    const { start, end } = lines.lineSpan(number);
    if (start >= span.end) return;
    const indent = indentOf(text, start, end);
    if (start + indent >= end || text[start + indent] === '#') continue;
    if (indent === 0 && MARKER.test(text.slice(start, Math.min(end, start + 4)))) return;
    yield { number, indent, read: () => readLine(text, start, end) };
  }
}
