import { type Block, clean, type Inline, type Line } from './content.ts';

/** Writes a hover as Markdown (CommonMark with GitHub's tables). Texts stand for themselves, whatever they contain. */
export function toMarkdown(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n\n');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return lineText(block.line);
    case 'list':
      return block.items.map((item) => `- ${lineText(item)}`).join('\n');
    case 'table':
      return tableText(block.rows);
  }
}

function tableText([head = [], ...rows]: readonly (readonly Line[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const cells = (lines: readonly Line[]): string => row(lines.map((line) => line.map(inlineText).join('')));
  return [cells(head), row(head.map(() => '---')), ...rows.map(cells)].join('\n');
}

/** What would make a heading, a list or a quotation of a line that begins with it. */
const LINE_START = /^(\s*)([#>+=-]|\d+(?=[.)]))/;

function lineText(line: Line): string {
  const text = line.map(inlineText).join('').trim();
  return text.replace(LINE_START, (_, space: string, mark: string) => {
    return /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`;
  });
}

function inlineText(inline: Inline): string {
  if (typeof inline === 'string') return escapeMarkdown(inline);
  if ('strong' in inline) return inline.strong.trim() === '' ? '' : `**${escapeMarkdown(inline.strong.trim())}**`;
  if ('code' in inline) return codeText(clean(inline.code));
  return `[${escapeMarkdown(inline.link)}](${addressText(inline.uri)})`;
}

/** A fence that the code does not contain; `|` would end a table's cell. */
function codeText(code: string): string {
  const runs = (code.match(/`+/g) ?? []).map(({ length }) => length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const space = /^`|`$|^ .* $/.test(code) ? ' ' : '';
  return `${fence}${space}${code.replaceAll('|', '\\|')}${space}${fence}`;
}

/** In an address, what would end it or begin something else is percent-encoded. */
function addressText(uri: string): string {
  return clean(uri).replace(/[\s()<>\\"'`[\]]/g, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
}

/** Text that means itself in Markdown, bare addresses (which GitHub's dialect makes links of) included. */
function escapeMarkdown(text: string): string {
  return clean(text)
    .replace(/[\\`*_[\]<>~|&]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/(?<=\S)@(?=\S)/g, '\\@');
}
