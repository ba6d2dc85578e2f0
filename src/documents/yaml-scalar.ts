import { CST } from 'yaml';
import { shared } from '../text/shared.ts';
import type { ScalarNode, ScalarStyle } from './tree.ts';
import type { Composition } from './yaml-composition.ts';
import { readEnd, tokenEnd } from './yaml-end.ts';
import { resolvePlain, resolveTagged } from './yaml-schema.ts';

export type ScalarToken = CST.FlowScalar | CST.BlockScalar;

const STYLES: Readonly<Record<Exclude<ScalarToken['type'], 'alias'>, ScalarStyle>> = {
  scalar: 'plain',
  'single-quoted-scalar': 'single-quoted',
  'double-quoted-scalar': 'double-quoted',
  'block-scalar': 'block',
};

/** A scalar with its value by the YAML 1.2 core schema; dates stay strings. */
export function composeScalar(c: Composition, token: ScalarToken, tag: string | undefined): ScalarNode {
  const text = scalarText(c, token);
  const value =
    tag === undefined
      ? token.type === 'scalar'
        ? resolvePlain(text)
        : text
      : resolveTagged(text, tag, token.type === 'scalar');
  return scalarNode(c, token, value);
}

/** A scalar as a mapping key: always a string. */
export function composeKeyScalar(c: Composition, token: ScalarToken): ScalarNode {
  return scalarNode(c, token, scalarText(c, token));
}

/** A null of zero width. */
export function emptyScalar(c: Composition, offset: number, tag?: string): ScalarNode {
  c.nodes++;
  const at = Math.min(offset, c.region.end);
  return {
    kind: 'scalar',
    value: tag === undefined ? null : resolveTagged('', tag, true),
    raw: '',
    style: 'plain',
    start: at,
    end: at,
  };
}

function scalarNode(c: Composition, token: ScalarToken, value: ScalarNode['value']): ScalarNode {
  c.nodes++;
  const start = token.offset;
  const end = Math.min(token.type === 'block-scalar' ? blockEnd(token) : tokenEnd(token), c.region.end);
  const style = token.type === 'alias' ? 'plain' : STYLES[token.type];
  const own = typeof value === 'string' ? shared(value) : value;
  const written = c.text.slice(start, end);
  return { kind: 'scalar', value: own, raw: written === own ? own : shared(written), style, start, end };
}

/** The text that a scalar stands for. */
function scalarText(c: Composition, token: ScalarToken): string {
  if (token.type === 'block-scalar') {
    for (const prop of token.props) if (prop.type === 'comment') c.comment(prop);
  } else readEnd(c, token.end);
  const { source } = token;
  switch (token.type) {
    case 'scalar':
      if (!source.includes('\n') && !FORBIDDEN_START.test(source)) return source;
      break;
    case 'single-quoted-scalar':
      if (!isClosed(c, token)) return unclosedText(source);
      if (!source.includes('\n') && source.indexOf("'", 1) === source.length - 1) return source.slice(1, -1);
      break;
    case 'double-quoted-scalar':
      if (!isClosed(c, token)) return unclosedText(source);
      if (!source.includes('\n') && !source.includes('\\')) return source.slice(1, -1);
  }
  const resolved = CST.resolveAsScalar(token, true, (offset, code, message) => {
    rejectScalar(c, token, { offset, code, message });
  });
  return resolved?.value ?? source;
}

const FORBIDDEN_START = /^[\t,%|>@`]/;

function isClosed(c: Composition, token: CST.FlowScalar): boolean {
  const quote = token.type === 'single-quoted-scalar' ? "'" : '"';
  const end = tokenEnd(token);
  if (end <= c.region.end && endsClosed(token.source, quote)) return true;
  if (end >= c.region.end) c.unclosedQuote = quote;
  c.report('syntax/yaml', token.offset, end, `This text is never closed. Add ${quote} at its end.`);
  return false;
}

/** The first line behind the opening quote. */
function unclosedText(source: string): string {
  return source.slice(1).split('\n', 1)[0]?.trimEnd() ?? '';
}

/** The last character is the closing quote: not the opening one, nor one that is escaped. */
function endsClosed(source: string, quote: string): boolean {
  if (source.length < 2 || !source.endsWith(quote)) return false;
  const sign = quote === '"' ? '\\' : "'";
  let escapes = 0;
  for (let i = source.length - 2; i > 0 && source[i] === sign; i--) escapes++;
  return escapes % 2 === 0;
}

/**
 * A text block ends with its last line, without the line break behind it; where `+` keeps trailing blank lines,
 * they belong to the value and to the span.
 */
function blockEnd(token: CST.BlockScalar): number {
  const { source, props } = token;
  const header = props[0];
  const last = props.at(-1);
  const contentStart = last !== undefined && 'source' in last ? tokenEnd(last) : token.offset;
  if (header !== undefined && 'source' in header && header.source.includes('+')) return contentStart + source.length;
  const indent = /^(?: *\r?\n)*( *)/.exec(source)?.[1]?.length ?? 0;
  let end = source.length;
  while (end > 0) {
    const line = source.lastIndexOf('\n', end - 1);
    const content = source.slice(line + 1, end);
    if (content.length > indent || content.trim() !== '') return contentStart + end;
    end = source[line - 1] === '\r' ? line - 1 : line;
  }
  // Without text it ends with its header.
  return header !== undefined && 'source' in header ? tokenEnd(header) : contentStart;
}

/** What the library says about a scalar that it decodes. */
export interface ScalarProblem {
  readonly offset: number;
  readonly code: string;
  readonly message: string;
}

const ESCAPE = /^\\(?:x[\da-f]{0,2}|u[\da-f]{0,4}|U[\da-f]{0,8}|.)?/is;

/** Reports it in our words, on the characters that are wrong. */
function rejectScalar(c: Composition, token: CST.FlowScalar | CST.BlockScalar, problem: ScalarProblem): void {
  const { offset, code, message } = problem;
  switch (code) {
    case 'BAD_DQ_ESCAPE': {
      const source = ESCAPE.exec(c.text.slice(offset, offset + 10))?.[0] ?? '\\';
      c.reject({ offset, source }, `"${source}" is no escape sequence. Write "\\\\" for a backslash.`);
      break;
    }
    case 'BAD_SCALAR_START':
      c.reject({ offset }, `A value cannot start with "${c.text[offset] ?? ''}". Put it in quotes.`);
      break;
    case 'BAD_INDENT':
      // The library asks for indentation of a text block that is the whole document, too.
      if (token === c.rootBlock && c.text[offset] !== ' ') break;
      c.report('syntax/yaml', offset, tokenEnd(token), 'Indent this line as far as the first line of the text block.');
      break;
    case 'MISSING_CHAR':
      // Of quoted text, that it is not closed, which is known by then.
      if (token.type !== 'block-scalar') break;
      c.reject({ offset }, 'The blank lines above are indented further than the text. Indent them alike.');
      break;
    default:
      c.reject({ offset }, `${message}.`);
  }
}
