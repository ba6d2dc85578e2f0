/** Text that is the same text to every reader of YAML without quotes; narrower than what YAML allows. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N}.()'’""/&+–—-]*(?: [\p{L}\p{M}\p{N}.()'’""/&+–—-]+)*$/u;
/** Words that some reader of YAML takes for something else than text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
/** What cannot stand in a file as it is: controls, line breaks, halves of characters, and marks of broken text. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff\ufffd-\uffff]/gu;

/** A text as a YAML scalar on one line (YAML 1.2.2, sections 5.7 and 7.3). */
export function quoteYaml(text: string): string {
  if (PLAIN.test(text) && !RESERVED.test(text)) return text;
  if (text.search(UNPRINTABLE) < 0) return `'${text.replaceAll("'", "''")}'`;
  // The escapes of JSON are escapes of YAML too.
  return JSON.stringify(text).replace(UNPRINTABLE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A text as the words of a Markdown heading: on one line, and without effect on what follows. */
export function headingText(text: string): string {
  return text
    .replace(UNPRINTABLE, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*<[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|#(?=#*$)/gu, '\\$&');
}
