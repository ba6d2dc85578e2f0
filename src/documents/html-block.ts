/** How a block of HTML ends: with a line that matches, or (null) with a blank line. */
export type HtmlEnd = RegExp | null;

const BY_START: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<!--/, /-->/],
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
];
const BLOCK_TAG =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s>]|\/>|$)/i;
const LONE_TAG =
  /^<(?:\/[a-z][\w-]*\s*|[a-z][\w-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?)>$/i;

/**
 * How the HTML ends that a line starts, by the seven kinds of CommonMark 0.31 (section 4.6); undefined when the
 * line starts none. A tag alone on its line starts one only where it does not continue a paragraph.
 */
export function htmlBlockEnd(line: string, continuesParagraph: boolean): HtmlEnd | undefined {
  if (!line.startsWith('<')) return undefined;
  const kind = BY_START.find(([start]) => start.test(line));
  if (kind !== undefined) return kind[1];
  return BLOCK_TAG.test(line) || (!continuesParagraph && LONE_TAG.test(line)) ? null : undefined;
}
