const MOST_LINES = 24;
/** Lines that are left when there are more than that. */
const FIRST_LINES = 8;
const LONGEST_LINE = 120;

/** An example's text for people: some rules are about files that nobody wants to read to their end. */
export function abridged(text: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  const shown = lines.length > MOST_LINES ? lines.slice(0, FIRST_LINES) : lines;
  const left = lines.length - shown.length;
  return [...shown.map(cut), ...(left > 0 ? [`# … and ${left} more lines`] : [])].join('\n');
}

function cut(line: string): string {
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}
