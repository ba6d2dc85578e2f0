import { styleOf } from '../../../documents/edit/style.ts';
import { parseDocument } from '../../../documents/parse.ts';
import { toValue } from '../../../documents/value.ts';
import { applyEdits } from '../../../text/edits.ts';
import type { TextEdit } from '../../../text/position.ts';
import { ownChange } from '../context.ts';
import type { Fix, FixContext, Fixer } from '../fix.ts';

/** Writes spaces for the tabs that indent, in all lines: half of them would not fit together. */
export const fixTabIndentation: Fixer = function* (context): Generator<Fix> {
  const edits = spaced(context);
  yield {
    title: 'Indent with spaces instead of tabs',
    preferred: true,
    safe: keepsMeaning(context, edits),
    changes: () => ownChange(context, edits),
  };
};

const TABBED = /^[ \t]*\t[ \t]*(?=\S)/gm;

function spaced({ document }: FixContext): TextEdit[] {
  const { text, yaml, lines } = document;
  const step = ' '.repeat(Math.max(2, styleOf(document).step));
  const start = yaml?.start ?? 0;
  return [...text.slice(start, yaml?.end).matchAll(TABBED)].map(({ index, 0: indentation }) => {
    const range = lines.rangeOf({ start: start + index, end: start + index + indentation.length });
    return { range, newText: indentation.replaceAll('\t', step) };
  });
}

/** Whether the file then says what it could be read to say before. */
function keepsMeaning({ document }: FixContext, edits: readonly TextEdit[]): boolean {
  const { uri, version, text, root } = document;
  const after = parseDocument({ uri, version, text: applyEdits(text, edits) });
  return after.problems.length === 0 && JSON.stringify(toValue(after.root)) === JSON.stringify(toValue(root));
}
