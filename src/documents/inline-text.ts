/** Longer text is no heading that anybody looks for; its marks stay, which bounds the time for hostile text. */
const LONGEST = 1000;

/** Inline Markdown as plain text: `**Context** and [scope](x.md)` → `Context and scope`. */
export function inlineText(markdown: string): string {
  if (markdown.length > LONGEST) return markdown.trim();
  return markdown
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/(`+)([^`]+)\1/g, '$2')
    .replace(/(?<!\\)(\*{1,3}|~~)(?=\S)([^*~]*?\S)\1/g, '$2')
    .replace(/(?<![\w\\])(_{1,3})(?=\S)([^_]*?\S)\1(?!\w)/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
