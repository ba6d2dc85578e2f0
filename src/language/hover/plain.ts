import { type Block, clean, type Inline, type Line } from './content.ts';

/** Writes a hover as plain text, for clients that show no Markdown. Links leave only their text. */
export function toPlainText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n\n');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return lineText(block.line);
    case 'list':
      return block.items.map((item) => `- ${lineText(item)}`).join('\n');
    case 'table':
      return tableText(block.rows.map((row) => row.map(lineText)));
  }
}

function tableText(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const rowText = (row: readonly string[]): string =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return rows.map((row) => rowText(row).trimEnd()).join('\n');
}

function lineText(line: Line): string {
  return line.map(inlineText).join('').trim();
}

function inlineText(inline: Inline): string {
  if (typeof inline === 'string') return clean(inline);
  if ('strong' in inline) return clean(inline.strong);
  return clean('code' in inline ? inline.code : inline.link);
}
