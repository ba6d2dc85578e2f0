import * as fc from 'fast-check';
import { CST, Lexer } from 'yaml';
import type { PlainValue } from '../../../../src/documents/edit/value-text.ts';
import { joinPointer } from '../../../../src/documents/pointer.ts';
import type { TreeNode } from '../../../../src/documents/tree.ts';

const KEYS = ['id', 'title', 'status', 'owner', 'scope', 'tags', 'risks', 'notes', 'free key', '2027'];

/** How a text is written that says a value: drawn anew at every choice. */
interface Hand {
  pick<T>(...choices: readonly [T, ...T[]]): T;
}

const scalars = fc.oneof(
  fc.constantFrom('draft', 'Ada', '@handle', 'yes', '2026-11-20', 'a: b', 'x # y', "it's", '', ' led', 'true', '12'),
  fc.constantFrom<PlainValue[]>(null, true, 4, 0.5),
  fc.string({ maxLength: 12 }),
  fc.constantFrom('two\nlines', 'a\n\n b\n', '\tTab', 'a\n# no comment\n'),
);

/** Values as records hold them. */
export const values: fc.Arbitrary<PlainValue> = fc.letrec<{ value: PlainValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalars,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

const mappings: fc.Arbitrary<{ readonly [key: string]: PlainValue }> = fc.dictionary(fc.constantFrom(...KEYS), values, {
  minKeys: 1,
  maxKeys: 5,
  noNullPrototype: true,
});

/** Texts of a mapping in all sorts of handwriting: comments, quotes, braces, blank lines, line endings, a BOM. */
export const sources: fc.Arbitrary<{ readonly text: string; readonly value: PlainValue }> = fc
  .record({ value: mappings, bytes: fc.infiniteStream(fc.nat(1_000_000)), crlf: fc.boolean(), bom: fc.boolean() })
  .map(({ value, bytes, crlf, bom }) => {
    const hand: Hand = {
      pick: (...choices) => choices[Number(bytes.next().value) % choices.length] as (typeof choices)[0],
    };
    const heading = hand.pick('', '', '# Top of the file\n', '# Licence\n\n');
    const step = hand.pick(2, 2, 4);
    const list = hand.pick(0, 2);
    const lines = writeMapping(value, { hand, step, list, comment: counter() });
    const text = `${heading}${lines.join('\n')}${hand.pick('\n', '\n', '', '\n\n# The end\n')}`;
    return { value, text: (bom ? '\uFEFF' : '') + (crlf ? text.replaceAll('\n', '\r\n') : text) };
  });

function counter(): () => string {
  let count = 0;
  return () => `# comment ${++count}`;
}

interface Writer {
  readonly hand: Hand;
  readonly step: number;
  readonly list: number;
  readonly comment: () => string;
}

function writeMapping(value: { readonly [key: string]: PlainValue }, writer: Writer): string[] {
  return Object.entries(value).flatMap(([key, each]) => [
    ...above(writer),
    ...writeEntry(JSON.stringify(key).includes(' ') || key === '2027' ? `"${key}"` : key, each, writer),
  ]);
}

function above({ hand, comment }: Writer): string[] {
  return hand.pick([], [], [], [''], [comment()], ['', comment()], [comment(), ''], [comment(), comment()]);
}

function behind({ hand, comment }: Writer): string {
  return hand.pick('', '', '', ` ${comment()}`, '  ');
}

function writeEntry(key: string, value: PlainValue, writer: Writer): string[] {
  const { hand, step, list } = writer;
  const head = `${key}:`;
  if (value === null) return [head + behind(writer)];
  if (typeof value !== 'object') return writeScalar(head, value, writer, step);
  if (Object.keys(value).length === 0 || hand.pick(false, false, true))
    return [`${head} ${flow(value)}${behind(writer)}`];
  const isList = Array.isArray(value);
  const lines = isList ? writeList(value, writer) : writeMapping(value as { [key: string]: PlainValue }, writer);
  return [head + behind(writer), ...shift(lines, isList ? list : step)];
}

function writeList(value: readonly PlainValue[], writer: Writer): string[] {
  return value.flatMap((item) => [...above(writer), ...writeItem(item, writer)]);
}

function writeItem(value: PlainValue, writer: Writer): string[] {
  const { hand } = writer;
  if (value === null) return [`-${behind(writer)}`];
  if (typeof value !== 'object') return writeScalar('-', value, writer, 2);
  if (Object.keys(value).length === 0 || hand.pick(false, false, true)) return [`- ${flow(value)}${behind(writer)}`];
  const lines = Array.isArray(value)
    ? writeList(value, writer)
    : writeMapping(value as { [key: string]: PlainValue }, writer);
  const first = lines.findIndex((line) => line !== '' && !line.startsWith('#'));
  if (first === 0 && hand.pick(true, true, false))
    return shift(lines, 2).map((line, index) => (index === 0 ? `- ${line.slice(2)}` : line));
  return [`-${behind(writer)}`, ...shift(lines, 2)];
}

function writeScalar(head: string, value: string | number | boolean, writer: Writer, step: number): string[] {
  const { hand } = writer;
  if (typeof value === 'string' && /^\w[^\n]*\n[\s\S]*\S\n?$/.test(value) && hand.pick(true, false)) {
    const clipped = value.endsWith('\n');
    const body = clipped ? value.slice(0, -1) : value;
    if (!/[^\n\x20-\x7e]|(?:^|\n) +(?:\n|$)| $/.test(body))
      return [`${head} |${clipped ? '' : '-'}`, ...shift(body.split('\n'), step)];
  }
  const text = String(value);
  const isPlain = typeof value !== 'string' || /^[A-Za-z]\w*$/.test(text);
  const plain = isPlain && !(typeof value === 'string' && /^(?:true|false|null|yes|no|y|n|on|off)$/i.test(text));
  const printable = /^[\x20-\x7e]*$/.test(text);
  if (plain && (typeof value !== 'string' || hand.pick(true, false))) return [`${head} ${text}${behind(writer)}`];
  if (printable && hand.pick(true, false)) return [`${head} '${text.replaceAll("'", "''")}'${behind(writer)}`];
  return [`${head} ${quoted(text)}${behind(writer)}`];
}

function flow(value: PlainValue): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, each]) => `${quoted(key)}: ${flow(each)}`)
      .join(', ')} }`;
  return typeof value === 'string' ? quoted(value) : String(value);
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[^\x20-\x7e]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function shift(lines: readonly string[], by: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));
}

/** The comments of a YAML text, in order, as the library's lexer finds them. */
export function commentsOf(text: string): string[] {
  const found: string[] = [];
  for (const lexeme of new Lexer().lex(text)) if (CST.tokenType(lexeme) === 'comment') found.push(lexeme);
  return found;
}

/** Pointers of all nodes of a tree, parents first. */
export function pointersOf(node: TreeNode, pointer = ''): string[] {
  if (node.kind === 'scalar') return [pointer];
  const children =
    node.kind === 'sequence'
      ? node.items.map((item, index) => [String(index), item] as const)
      : node.entries.map(({ key, value }) => [String(key.value), value] as const);
  return [pointer, ...children.flatMap(([key, child]) => pointersOf(child, joinPointer(pointer, key)))];
}

/** A value with another one at a pointer, or with something done to what is there. */
export function changed(value: unknown, pointer: string, change: (present: unknown) => unknown): unknown {
  const [, first, ...rest] = pointer.split('/');
  if (first === undefined) return change(value);
  const below = ['', ...rest].join('/');
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === first ? changed(item, below, change) : item));
  const name = first.replaceAll('~1', '/').replaceAll('~0', '~');
  return Object.fromEntries(
    Object.entries(value as object).map(([key, each]) => [key, key === name ? changed(each, below, change) : each]),
  );
}
