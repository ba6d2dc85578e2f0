import { styleOf } from '../../documents/edit/style.ts';
import { parseDocument } from '../../documents/parse.ts';
import { toValue } from '../../documents/value.ts';
import { applyEdits } from '../../text/edits.ts';
import type { TextEdit } from '../../text/position.ts';
import { charter } from '../example.ts';
import { ownChange } from '../fix.ts';
import type { FixContext } from '../rule.ts';
import { syntaxRule } from './rule.ts';

export const tabIndentation = syntaxRule({
  code: 'syntax/tab-indentation',
  title: 'A tab is used for indentation',
  documentation: {
    why: 'YAML forbids tabs as indentation, since nobody knows how wide one is.',
    mend: 'Use spaces.',
  },
  example: {
    bad: { 'orders.charter.yaml': charter('scope:\n\tincluded: [orders]\n') },
    good: { 'orders.charter.yaml': charter('scope:\n  included: [orders]\n') },
  },
  /** Writes spaces for the tabs that indent, in all lines: half of them would not fit together. */
  *fixes(context) {
    const edits = spaced(context);
    yield {
      title: 'Indent with spaces instead of tabs',
      preferred: true,
      safe: keepsMeaning(context, edits),
      changes: () => ownChange(context, edits),
    };
  },
});

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
