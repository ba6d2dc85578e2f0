import type { SourceDocument } from '../../documents/document.ts';
import { lineEndAt, lineStartAt, nextLineAt } from '../../documents/edit/lines.ts';
import { membersOf } from '../../documents/edit/members.ts';
import { styleOf } from '../../documents/edit/style.ts';
import { parseDocument } from '../../documents/parse.ts';
import { toValue } from '../../documents/value.ts';
import { applyEdits } from '../../text/edits.ts';
import type { Range, Span, TextEdit } from '../../text/position.ts';
import { planLines } from './indentation.ts';
import { type Replacement, spacing } from './spacing.ts';

/**
 * Brings the YAML of a file into its normal form: indentation in steps of two (lists indented or not, as they are), one
 * space behind colons and dashes, no blanks at line ends, no blank lines in a row, one line break at the end. Of a
 * Markdown body only the end changes. Nothing for a file with syntax errors, and never anything that would change what
 * the file says.
 * @param range only top-level entries that meet it; everything when undefined
 */
export function format(document: SourceDocument, range?: Range): TextEdit[] {
  if (document.problems.length > 0) return [];
  const all = [...yamlReplacements(document), ...ending(document)];
  const span = range && reach(document, range);
  const wanted = span ? all.filter(({ start, end }) => start >= span.start && end <= span.end) : all;
  const edits = wanted
    .filter(({ start, end, newText }) => document.text.slice(start, end) !== newText)
    .map(({ newText, ...place }) => ({ range: document.lines.rangeOf(place), newText }));
  return keepsMeaning(document, edits) ? edits : [];
}

function yamlReplacements(document: SourceDocument): Replacement[] {
  const { text, yaml } = document;
  if (!yaml || !document.root) return [];
  const plans = planLines(document);
  const found = spacing(document);
  let blank = true;
  const last = lastInk(text, yaml);
  for (let line = lineStartAt(text, yaml.start); line < last; line = nextLineAt(text, line)) {
    const end = lineEndAt(text, line);
    const plan = plans.get(line);
    const ink = line + (/^[ \t]*/.exec(text.slice(line, end))?.[0].length ?? 0);
    if (ink === end && !plan?.inText) {
      // Of blank lines in a row one stays, and none at the top.
      found.push(blank ? { start: line, end: nextLineAt(text, line), newText: '' } : { start: line, end, newText: '' });
      blank = true;
      continue;
    }
    blank = false;
    if (plan?.indent !== undefined) {
      const start = plan.inText ? line + leadingSpaces(text, line) : ink;
      found.push({ start: line, end: start, newText: ' '.repeat(plan.indent) });
    }
    // The end of the last line is the end of all.
    if (plan?.inText || end >= last) continue;
    const trimmed = line + text.slice(line, end).trimEnd().length;
    found.push({ start: trimmed, end, newText: '' });
  }
  return found;
}

function leadingSpaces(text: string, line: number): number {
  return /^ */.exec(text.slice(line, lineEndAt(text, line)))?.[0].length ?? 0;
}

/** Behind the last character of the YAML that is no blank: blank lines behind it belong to no value but a kept block. */
function lastInk(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** No blank lines behind the YAML, and one line break at the end of the file. */
function ending(document: SourceDocument): Replacement[] {
  const { text, yaml, body } = document;
  const { eol } = styleOf(document);
  const ends = body && yaml ? [yaml.end, text.length] : [text.length];
  return ends.flatMap((end) => {
    const start = text.slice(0, end).trimEnd().length;
    return start === 0 || (yaml && start < yaml.start) ? [] : [{ start, end, newText: eol }];
  });
}

/** The top-level entries that a range meets; everything where they are indented, as all of them have to move. */
function reach({ text, root, lines, yaml }: SourceDocument, range: Range): Span {
  const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
  const members = root && root.kind !== 'scalar' && text[root.start - 1] !== ' ' ? membersOf(text, root) : undefined;
  if (!members || (yaml && start > yaml.end)) return { start: 0, end: text.length };
  const met = members.filter((member) => member.lead <= end && member.end >= start);
  const last = members.at(-1);
  const behind = last && end > last.end ? text.length : undefined;
  return { start: met[0]?.lead ?? start, end: behind ?? met.at(-1)?.end ?? end };
}

/** The last defence: a form of YAML that was not thought of stays as it is. */
function keepsMeaning({ uri, version, text, root }: SourceDocument, edits: readonly TextEdit[]): boolean {
  if (edits.length === 0) return true;
  const after = parseDocument({ uri, version, text: applyEdits(text, edits) });
  return after.problems.length === 0 && JSON.stringify(toValue(after.root)) === JSON.stringify(toValue(root));
}
