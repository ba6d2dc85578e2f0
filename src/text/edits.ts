import { createLineIndex } from './line-index.ts';
import type { TextEdit } from './position.ts';

/**
 * The text after all edits, whose ranges refer to the text as given. Edits that insert at the same place apply in
 * their order, before one that replaces what follows. Throws a `RangeError` when edits overlap or a range ends
 * before it starts.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const lines = createLineIndex(text);
  const changes = edits.map(({ range, newText }) => ({
    start: lines.offsetAt(range.start),
    end: lines.offsetAt(range.end),
    newText,
  }));
  changes.sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let done = 0;
  for (const { start, end, newText } of changes) {
    if (end < start) throw new RangeError('A text edit ends before it starts');
    if (start < done) throw new RangeError('Text edits overlap');
    result += text.slice(done, start) + newText;
    done = end;
  }
  return result + text.slice(done);
}
