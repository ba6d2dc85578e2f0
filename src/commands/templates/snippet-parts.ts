/** A piece of a snippet as LSP 3.17 defines its syntax. */
export type SnippetPart =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'stop';
      readonly number: number;
      /** The default; undefined for a bare `$1`. */
      readonly content: readonly SnippetPart[] | undefined;
      readonly choices: readonly string[];
    }
  | { readonly type: 'variable'; readonly name: string; readonly content: readonly SnippetPart[] | undefined };

interface Read<Value> {
  readonly value: Value;
  /** Offset behind what was read. */
  readonly end: number;
}

/** Reads a snippet. What is not of the syntax is text. */
export function parseSnippet(body: string): readonly SnippetPart[] {
  return readParts(body, 0, false).value;
}

/** @param nested whether a `}` ends the parts */
function readParts(body: string, from: number, nested: boolean): Read<readonly SnippetPart[]> {
  const parts: SnippetPart[] = [];
  let text = '';
  let at = from;
  while (at < body.length && !(nested && body[at] === '}')) {
    const next = body[at + 1] ?? '';
    const read = body[at] === '$' ? readDollar(body, at) : undefined;
    if (read) {
      if (text !== '') parts.push({ type: 'text', text });
      text = '';
      parts.push(...read.value);
      at = read.end;
    } else if (body[at] === '\\' && '$}\\'.includes(next) && next !== '') {
      text += next;
      at += 2;
    } else text += body[at++] ?? '';
  }
  if (text !== '') parts.push({ type: 'text', text });
  return { value: parts, end: at };
}

const BARE = /\$(?:(\d+)|([A-Za-z_]\w*))/y;
const OPENING = /\$\{(?:(\d+)|([A-Za-z_]\w*))(?:([}:])|\|(?=[^|]))/y;

/** What starts with the `$` at an offset; undefined when nothing of the syntax does. */
function readDollar(body: string, at: number): Read<readonly SnippetPart[]> | undefined {
  const bare = matchAt(BARE, body, at);
  if (bare) return { value: [part(bare[1], bare[2])], end: at + bare[0].length };
  const opening = matchAt(OPENING, body, at);
  if (!opening) return undefined;
  const [all, digits, name, mark] = opening;
  const start = at + all.length;
  if (mark === '}') return { value: [part(digits, name)], end: start };
  if (mark === undefined) return digits === undefined ? undefined : readChoices(body, start, Number(digits));
  const content = readParts(body, start, true);
  if (body[content.end] === '}') return { value: [part(digits, name, content.value)], end: content.end + 1 };
  // A default that never ends is text with what would have been in it: reading it again would take for ever.
  return { value: [{ type: 'text', text: all }, ...content.value], end: content.end };
}

function part(digits: string | undefined, name = '', content?: readonly SnippetPart[]): SnippetPart {
  return digits === undefined
    ? { type: 'variable', name, content }
    : { type: 'stop', number: Number(digits), content, choices: [] };
}

const CHOICE = /((?:\\[,|\\]|[^,|\\]|\\(?![,|\\]))*)(,|\|\})/y;

/** `a,b|}` behind `${1|`. */
function readChoices(body: string, from: number, number: number): Read<readonly SnippetPart[]> | undefined {
  const choices: string[] = [];
  for (let at = from; ; ) {
    const match = matchAt(CHOICE, body, at);
    if (!match) return undefined;
    choices.push((match[1] ?? '').replace(/\\([,|\\])/g, '$1'));
    at += match[0].length;
    if (match[2] === ',') continue;
    const content = [{ type: 'text', text: choices[0] ?? '' } as const];
    return { value: [{ type: 'stop', number, content, choices }], end: at };
  }
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}
