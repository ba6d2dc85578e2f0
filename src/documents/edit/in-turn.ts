import { applyEdits } from '../../text/edits.ts';
import type { TextEdit } from '../../text/position.ts';
import type { SourceDocument } from '../document.ts';
import { parseDocument } from '../parse.ts';

/** An edit of a document as it stands when the edits before it are done; undefined when it cannot be. */
export type EditStep = (document: SourceDocument) => readonly TextEdit[] | undefined;

/** Edits that build on each other, as one; undefined when one of them cannot be done, or nothing changes. */
export function editInTurn(document: SourceDocument, steps: readonly EditStep[]): TextEdit[] | undefined {
  let current = document;
  for (const step of steps) {
    const edits = step(current);
    if (!edits) return undefined;
    current = parseDocument({ uri: document.uri, version: document.version, text: applyEdits(current.text, edits) });
  }
  const edit = textDifference(document, current.text);
  return edit && [edit];
}

/** The one edit that turns a document's text into another text; undefined when they are equal. */
export function textDifference({ text, lines }: SourceDocument, after: string): TextEdit | undefined {
  if (after === text) return undefined;
  const shorter = Math.min(text.length, after.length);
  let start = 0;
  while (start < shorter && text[start] === after[start]) start++;
  // A line break of two characters has no place between them.
  if (text[start - 1] === '\r') start--;
  let tail = 0;
  while (tail < shorter - start && text.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (text.at(-tail) === '\n' && tail > 0) tail--;
  const range = lines.rangeOf({ start, end: text.length - tail });
  return { range, newText: after.slice(start, after.length - tail) };
}
