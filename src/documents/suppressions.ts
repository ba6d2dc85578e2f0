import type { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/position.ts';
import type { Suppression } from './document.ts';

const DIRECTIVE = /^\s*portolan-ignore-next-line(?![\w-])([\s\S]*)$/;
const YAML_SILENT = /^\s*(?:#.*)?$/;
const MARKDOWN_SILENT = /^\s*(?:<!--.*-->)?\s*$/;

/** Reads `# portolan-ignore-next-line CODE, CODE -- reason`; undefined for any other comment. */
export function yamlSuppression(text: string, lines: LineIndex, comment: Span): Suppression | undefined {
  return read(text, lines, comment, text.slice(comment.start + 1, comment.end), YAML_SILENT);
}

/** Reads `<!-- portolan-ignore-next-line CODE -- reason -->`; undefined for any other comment. */
export function htmlSuppression(text: string, lines: LineIndex, comment: Span): Suppression | undefined {
  const content = text.slice(comment.start, comment.end).replace(/^<!--/, '').replace(/-->$/, '');
  return read(text, lines, comment, content, MARKDOWN_SILENT);
}

function read(text: string, lines: LineIndex, comment: Span, content: string, silent: RegExp): Suppression | undefined {
  const rest = DIRECTIVE.exec(content)?.[1];
  if (rest === undefined) return undefined;
  const dashes = /(?:^|\s)--(?=\s|$)/.exec(rest);
  const names = dashes === null ? rest : rest.slice(0, dashes.index);
  const reason = dashes === null ? '' : rest.slice(dashes.index + dashes[0].length).trim();
  return {
    start: comment.start,
    end: comment.end,
    line: nextSpeaking(text, lines, lines.positionAt(comment.end).line + 1, silent),
    codes: names.split(/[\s,]+/).filter((name) => name !== ''),
    reason: reason === '' ? undefined : reason.replace(/\s+/g, ' '),
  };
}

/** The first line from `line` on that says something: suppressions can be stacked and set off by blank lines. */
function nextSpeaking(text: string, lines: LineIndex, line: number, silent: RegExp): number {
  for (let next = line; next < lines.lineCount; next++) {
    const { start, end } = lines.lineSpan(next);
    if (!silent.test(text.slice(start, end))) return next;
  }
  return line;
}
