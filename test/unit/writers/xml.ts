const TOKEN = /<\?xml [^?]*\?>|<(\/?)([A-Za-z][\w-]*)((?:\s+[A-Za-z][\w-]*="[^"<]*")*)\s*(\/?)>|[^<]+/y;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+);)/;
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** What makes a text no well-formed XML 1.0, as far as the simple XML of a report goes. */
export function xmlProblems(text: string): string[] {
  const problems: string[] = [];
  const open: string[] = [];
  if (BARE_AMPERSAND.test(text)) problems.push('a bare ampersand');
  if (FORBIDDEN.test(text)) problems.push('a character that XML cannot hold');
  TOKEN.lastIndex = 0;
  let roots = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const [token, close, name, attributes = '', empty] = TOKEN.exec(text) ?? [];
    if (token === undefined) return [...problems, `no token at ${JSON.stringify(text.slice(at, at + 40))}`];
    if (name === undefined) {
      if (open.length === 0 && !token.startsWith('<?xml') && token.trim() !== '')
        problems.push('text outside the root');
      continue;
    }
    const names = [...attributes.matchAll(/([\w-]+)=/g)].map(([, attribute]) => attribute);
    if (new Set(names).size !== names.length) problems.push(`an attribute twice in <${name}>`);
    if (close) {
      if (open.pop() !== name) problems.push(`</${name}> closes nothing`);
    } else {
      if (open.length === 0) roots++;
      if (!empty) open.push(name);
    }
  }
  if (open.length > 0) problems.push(`<${open.at(-1)}> is not closed`);
  if (roots !== 1) problems.push(`${roots} roots`);
  return problems;
}
