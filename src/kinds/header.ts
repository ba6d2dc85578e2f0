/** The two lines by which a file says what it is. */
export interface Header {
  readonly apiVersion: string | undefined;
  readonly kind: string | undefined;
}

/** How far into a file the header may stand: a licence may come before it. */
const HEAD_LENGTH = 8192;

/** One of the two keys on the top level, quoted or not, and what stands behind it. */
const LINE = /^(["']?)(apiVersion|kind)\1[ \t]*:[ \t]+(.+)$/;

/**
 * The header of a YAML file, or of the front matter of a Markdown file. Reads no further than the first document and
 * does not parse: it is asked of every file of a workspace.
 */
export function readHeader(file: string, text: string): Header {
  const head = text.slice(text.startsWith('\uFEFF') ? 1 : 0, HEAD_LENGTH);
  const lines = head.split(/\r\n|[\r\n]/);
  const isYaml = /\.ya?ml$/i.test(file);
  const hasFence = isFence(lines[0] ?? '');
  if (!isYaml && !hasFence) return { apiVersion: undefined, kind: undefined };
  const found = new Map<string, string>();
  let begun = !isYaml;
  for (const line of hasFence ? lines.slice(1) : lines) {
    if (isFence(line)) {
      if (begun) break;
      continue;
    }
    begun ||= !/^\s*(?:#.*|%.*)?$/.test(line);
    const [, , key, value] = LINE.exec(line) ?? [];
    if (key !== undefined && value !== undefined && !found.has(key)) found.set(key, scalarOf(value));
  }
  return { apiVersion: found.get('apiVersion') || undefined, kind: found.get('kind') || undefined };
}

function isFence(line: string): boolean {
  return /^(?:---|\.\.\.)[ \t]*(?:#.*)?$/.test(line);
}

/** The text of a plain or quoted value, without a comment behind it. */
function scalarOf(value: string): string {
  const quoted = /^(["'])(.*?)\1/.exec(value)?.[2];
  return quoted ?? value.replace(/(?:^|[ \t])#.*$/, '').trim();
}
