import type { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/position.ts';
import type { Suppression } from './document.ts';

const DIRECTIVE = /^\s*portolan-ignore-next-line(?![\w-])([\s\S]*)$/;
const SILENT = { yaml: /^\s*(?:#.*)?$/, html: /^\s*(?:<!--.*-->)?\s*$/ };

/** A comment that may hold a suppression. */
export interface Comment extends Span {
  readonly syntax: 'yaml' | 'html';
}

/**
 * Reads `# portolan-ignore-next-line CODE, CODE -- reason` and `<!-- portolan-ignore-next-line CODE -- reason -->`
 * among comments, which come in order. What is silenced is the next line that says something, so that suppressions
 * can be stacked and set off by blank lines.
 */
export function readSuppressions(text: string, lines: LineIndex, comments: readonly Comment[]): Suppression[] {
  const suppressions: Suppression[] = [];
  let silenced: number | undefined = -1;
  for (const comment of comments) {
    const directive = readDirective(text.slice(comment.start, comment.end), comment.syntax);
    if (directive === undefined) continue;
    const below = lines.positionAt(comment.end).line + 1;
    if (silenced !== undefined && silenced < below) silenced = nextSpeaking(text, lines, below, SILENT[comment.syntax]);
    suppressions.push({ start: comment.start, end: comment.end, line: silenced ?? below, ...directive });
  }
  return suppressions;
}

function readDirective(comment: string, syntax: Comment['syntax']): Pick<Suppression, 'codes' | 'reason'> | undefined {
  const content = syntax === 'yaml' ? comment.slice(1) : comment.replace(/^<!--/, '').replace(/-->$/, '');
  const rest = DIRECTIVE.exec(content)?.[1];
  if (rest === undefined) return undefined;
  const dashes = /(?:^|\s)--(?=\s|$)/.exec(rest);
  const names = dashes === null ? rest : rest.slice(0, dashes.index);
  const reason = dashes === null ? '' : rest.slice(dashes.index + dashes[0].length).trim();
  return {
    codes: names.split(/[\s,]+/).filter((name) => name !== ''),
    reason: reason === '' ? undefined : reason.replace(/\s+/g, ' '),
  };
}

/** The first line from `line` on that is neither blank nor a comment. */
function nextSpeaking(text: string, lines: LineIndex, line: number, silent: RegExp): number | undefined {
  for (let next = line; next < lines.lineCount; next++) {
    const { start, end } = lines.lineSpan(next);
    if (!silent.test(text.slice(start, end))) return next;
  }
  return undefined;
}
