import type { Span } from '../text/position.ts';
import type { ListItem, SourceDocument } from './document.ts';
import { isThematicBreak, listMarker, type MarkdownLine, markdownLines } from './markdown-lines.ts';

/**
 * The outermost list items of a part of a Markdown text, each with its first paragraph: the lines up to a blank
 * line, a nested list or another block. Items without text are left out.
 */
export function listItems(document: Pick<SourceDocument, 'text'>, span: Span): ListItem[] {
  const items: ListItem[] = [];
  let fence: string | undefined;
  let column = 0;
  let current: { start: number; end: number; lines: string[] } | undefined;
  const finish = () => {
    if (current !== undefined) items.push({ start: current.start, end: current.end, text: current.lines.join(' ') });
    current = undefined;
  };
  for (const line of markdownLines(document.text, span)) {
    const opening = FENCE.exec(line.text)?.[1];
    if (fence !== undefined) {
      if (line.text.startsWith(fence) && opening === line.text) fence = undefined;
      continue;
    }
    const inside = column > 0 && line.indent >= column;
    const marker = line.indent < column + 4 ? listMarker(line) : undefined;
    if (line.text === '' || opening !== undefined) {
      finish();
      fence = opening;
    } else if (marker !== undefined) {
      finish();
      if (inside) continue;
      column = marker.column;
      current = begin(line, marker.width);
    } else if (current !== undefined && !isBlockStart(line)) {
      current.lines.push(line.text);
      current.end = line.textStart + line.text.length;
    } else {
      finish();
      if (!inside) column = 0;
    }
  }
  finish();
  return items;
}

const FENCE = /^(`{3,}|~{3,})/;

function begin(line: MarkdownLine, width: number): { start: number; end: number; lines: string[] } | undefined {
  const text = line.text.slice(width);
  if (text === '' || /^(?:`{3,}|~{3,})/.test(text)) return undefined;
  const start = line.textStart + width;
  return { start, end: start + text.length, lines: [text] };
}

function isBlockStart(line: MarkdownLine): boolean {
  return /^(?:#{1,6}\s|>|<!--)/.test(line.text) || isThematicBreak(line);
}
