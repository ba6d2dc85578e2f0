/** Text that means the same to YAML with and without quotes, inside and outside of `[…]`: no more than that. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N}.()'’“”/&+–—-]*(?: [\p{L}\p{M}\p{N}.()'’“”/&+–—-]+)*$/u;
/** Words that some reader of YAML takes for something else than text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
/** What JSON leaves as it is but YAML forbids, or editors and parsers stumble over. */
const UNSAFE = /[\x7f-\x9f\u2028\u2029\ufeff\ufffd-\uffff]/g;

/** A text as a YAML scalar on one line: plain where that is certain to be read as the same text, else quoted. */
export function quoteYaml(text: string): string {
  if (PLAIN.test(text) && !RESERVED.test(text)) return text;
  // JSON's escapes are YAML's too (YAML 1.2.2, 5.7).
  return JSON.stringify(text).replace(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A text as the words of a Markdown heading: on one line, without effect on what follows. */
export function headingText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*<[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|#(?=#*$)/gu, '\\$&');
}
