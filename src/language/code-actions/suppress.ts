import type { SourceDocument } from '../../documents/document.ts';
import { styleOf } from '../../documents/edit/style.ts';
import { pathAt } from '../../documents/pointer.ts';
import type { TextEdit } from '../../text/position.ts';

/**
 * The comment that silences a rule on a line, above it and indented as it is. The reason is left to its author: until
 * it is there, its absence is a finding of its own. Undefined where no comment can stand: inside a text of several
 * lines, and above the fence of a front matter.
 */
export function suppression(document: SourceDocument, code: string, line: number): TextEdit | undefined {
  const { lines, text, yaml, body, root, format } = document;
  const { start, end } = lines.lineSpan(line);
  const offset = line === 0 && text.startsWith('\uFEFF') ? 1 : start;
  const [indent = ''] = /^[ \t]*/.exec(text.slice(offset, end)) ?? [];
  const at = lines.positionAt(offset);
  const { eol } = styleOf(document);
  const directive = `portolan-ignore-next-line ${code} -- `;
  const inYaml = yaml !== undefined && offset >= yaml.start && offset <= yaml.end;
  if (inYaml) {
    const around = pathAt(root, offset)?.node;
    const isInText = around?.kind === 'scalar' && around.start < offset;
    return isInText ? undefined : { range: { start: at, end: at }, newText: `${indent}# ${directive}${eol}` };
  }
  if (format !== 'markdown' || !body || offset < body.start) return undefined;
  return { range: { start: at, end: at }, newText: `${indent}<!-- ${directive}-->${eol}` };
}
