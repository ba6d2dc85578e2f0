import { scalarText } from '../../../documents/edit/scalar-text.ts';
import { styleOf } from '../../../documents/edit/style.ts';
import { splitNumbers } from '../../syntax/split-numbers.ts';
import { ownChange } from '../context.ts';
import type { Fix, Fixer } from '../fix.ts';

/** Quotes a value that commas take apart, or writes it without them where a number belongs. */
export const fixFlowComma: Fixer = function* (context): Generator<Fix> {
  const { document, record, project, index } = context;
  const split = splitNumbers(record, project)[index];
  if (!split) return;
  const newText = split.number ?? scalarText(split.text, { quote: styleOf(document).quote, flow: true });
  yield {
    title: split.number === undefined ? `Put it in quotes: ${newText}` : `Change it to ${newText}`,
    preferred: true,
    safe: true,
    changes: () => ownChange(context, { range: document.lines.rangeOf(split), newText }),
  };
};
