/**
 * Arithmetic on the paths of URIs in the normal form of the workspace (RFC 3986), and on destinations as people write
 * them in Markdown: relative to the file, or from the folder of the workspace with a leading `/`.
 */

/** A destination taken apart. */
export interface ReadDestination {
  /** URI of the file or folder that is meant. */
  readonly uri: string;
  /** What stands behind the path, such as `#decision`; empty when there is nothing. */
  readonly rest: string;
}

const ADDRESS = /^[a-z][a-z0-9+.-]*:|^\/\//i;

/**
 * The file that a destination in another file leads to, whether it exists or not. Undefined for addresses of the web,
 * for places in the same file (`#decision`) and for paths that leave the file system.
 * @param folder URI of the workspace's folder
 */
export function readDestination(folder: string, from: string, written: string): ReadDestination | undefined {
  if (ADDRESS.test(written)) return undefined;
  const [path = ''] = written.split(/[?#]/, 1);
  if (path === '') return undefined;
  const base = path.startsWith('/') ? folder : from.slice(0, from.lastIndexOf('/'));
  const segments = base.split('/');
  const root = rootLength(segments);
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (segments.length <= root) return undefined;
      segments.pop();
    } else if (segment !== '' && segment !== '.') segments.push(encodeName(decode(segment)));
  }
  return { uri: segments.join('/'), rest: written.slice(path.length) };
}

/** How a destination is written. */
export interface DestinationStyle {
  /** The destination as it is now. */
  readonly written: string;
  /** Whether it may have blanks and parentheses: between `<` and `>`, or in YAML. */
  readonly bracketed: boolean;
}

/**
 * The destination that leads from one file to another, in the style of the one that it replaces: with `./`, from the
 * folder of the workspace, encoded no more than needed. What stands behind the path stays.
 */
export function writeDestination(folder: string, from: string, to: string, style: DestinationStyle): string {
  const [path = ''] = style.written.split(/[?#]/, 1);
  const rest = style.written.slice(path.length);
  const end = path.endsWith('/') ? '/' : '';
  const encode = (segment: string): string => writeName(decode(segment), style.bracketed);
  if (path.startsWith('/') && to.startsWith(`${folder}/`)) {
    return `/${to
      .slice(folder.length + 1)
      .split('/')
      .map(encode)
      .join('/')}${end}${rest}`;
  }
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  const up = here.slice(shared).map(() => '..');
  const down = there.slice(shared).map(encode);
  const start = path.startsWith('./') && up.length === 0 ? ['.'] : [];
  return `${[...start, ...up, ...down].join('/')}${end}${rest}`;
}

/** Segments of a URI that are no part of its path: scheme, nothing, authority. */
function rootLength(segments: readonly string[]): number {
  return segments[0]?.endsWith(':') ? 3 : 1;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A `%` that encodes nothing: the name as it stands.
    return segment;
  }
}

function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/[!'()*]/g, hexadecimal);
}

/** A name as it stands in a destination: only what would end it or mean something else is encoded. */
function writeName(name: string, bracketed: boolean): string {
  return name.replace(bracketed ? /[%?#<>\n\r]/g : /[%?#<>()\s\\]/g, (sign) =>
    sign === '(' || sign === ')' ? hexadecimal(sign) : encodeURIComponent(sign),
  );
}

function hexadecimal(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
