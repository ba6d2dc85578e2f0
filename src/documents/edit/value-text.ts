import { type ScalarValue, scalarText } from './scalar-text.ts';
import type { TextStyle } from './style.ts';

/** A plain value as YAML can write it: what `toValue` gives. */
export type PlainValue = ScalarValue | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/** The lines of `key: value` in a block mapping; the first is not indented, the others relative to it. */
export function entryLines(key: string, value: PlainValue, style: TextStyle): string[] {
  const name = scalarText(key, { quote: style.quote });
  const block = blockText(value);
  if (block) return [`${name}: ${block.header}`, ...block.lines.map((line) => indented(line, style.step))];
  if (!isCollection(value)) return [value === null ? `${name}:` : `${name}: ${scalarText(value, style)}`];
  if (isInline(value, style)) return [`${name}: ${flowText(value, style)}`];
  const indent = Array.isArray(value) ? style.listIndent : style.step;
  return [`${name}:`, ...collectionLines(value, style).map((line) => indented(line, indent))];
}

/** The lines of `- value` in a block list, likewise. */
export function itemLines(value: PlainValue, style: TextStyle): string[] {
  const block = blockText(value);
  if (block) return [`- ${block.header}`, ...block.lines.map((line) => indented(line, 2))];
  if (!isCollection(value)) return [value === null ? '-' : `- ${scalarText(value, style)}`];
  const lines = isInline(value, style) ? [flowText(value, style)] : collectionLines(value, style);
  return lines.map((line, index) => (index === 0 ? `- ${line}` : indented(line, 2)));
}

/** A value on one line, as it stands inside braces and brackets. */
export function flowText(value: PlainValue, style: TextStyle): string {
  if (!isCollection(value)) return scalarText(value, { quote: style.quote, flow: true });
  if (isList(value)) return `[${value.map((item) => flowText(item, style)).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, each]) => flowPair(key, each, style));
  if (pairs.length === 0) return '{}';
  return style.padded ? `{ ${pairs.join(', ')} }` : `{${pairs.join(', ')}}`;
}

/** `key: value` inside braces. */
export function flowPair(key: string, value: PlainValue, style: TextStyle): string {
  const name = scalarText(key, { quote: style.quote, flow: true });
  return `${name}: ${flowText(value, style)}`;
}

export function isCollection(
  value: PlainValue,
): value is readonly PlainValue[] | { readonly [key: string]: PlainValue } {
  return typeof value === 'object' && value !== null;
}

function isList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value);
}

/** Longest list in brackets, in characters. */
const LONGEST_LIST = 90;

function isInline(value: PlainValue, style: TextStyle): boolean {
  if (!isList(value)) return isCollection(value) && Object.keys(value).length === 0;
  if (value.length === 0) return true;
  return style.flowLists && !value.some(isCollection) && flowText(value, style).length <= LONGEST_LIST;
}

function collectionLines(
  value: readonly PlainValue[] | { readonly [key: string]: PlainValue },
  style: TextStyle,
): string[] {
  return isList(value)
    ? value.flatMap((item) => itemLines(item, style))
    : Object.entries(value).flatMap(([key, each]) => entryLines(key, each, style));
}

function indented(line: string, spaces: number): string {
  return line === '' ? '' : ' '.repeat(spaces) + line;
}

/** A text of several lines as a literal block (chapter 8.1.2), where it can be one without tricks. */
function blockText(value: PlainValue): { readonly header: string; readonly lines: readonly string[] } | undefined {
  if (typeof value !== 'string' || !/^\S[^\n]*\n/.test(value) || /\n\n$/.test(value)) return undefined;
  if (UNFIT.test(value)) return undefined;
  const clipped = value.endsWith('\n');
  return { header: clipped ? '|' : '|-', lines: (clipped ? value.slice(0, -1) : value).split('\n') };
}

/** Controls and marks that a block would lose, and lines of nothing but blanks. */
const UNFIT = /(?![\n\t])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff\ufffd-\uffff]|\n[ \t]+(?:\n|$)|[ \t]$/u;
