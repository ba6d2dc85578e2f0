/**
 * The words of a text as they tell whether it is the prompt of a template: without case, marks of Markdown, quotes,
 * comments, what nobody sees, and the signs at its end.
 */
export function promptWords(text: string): string {
  return text
    .replaceAll(/<!--[\s\S]*?-->|\p{Cf}/gu, '')
    .replaceAll(/[*_`~"'“”„‘’«»()[\]{}>#]/g, ' ')
    .replace(/^\s*(?:todo|tbd|fixme)\s*:?\s*/i, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s.!?…:;,-]+$/, '')
    .trim()
    .toLowerCase();
}
