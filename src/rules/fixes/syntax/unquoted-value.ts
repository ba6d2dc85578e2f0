import { lineEndAt } from '../../../documents/edit/lines.ts';
import { scalarText } from '../../../documents/edit/scalar-text.ts';
import { styleOf } from '../../../documents/edit/style.ts';
import { ownChange } from '../context.ts';
import type { Fix, Fixer } from '../fix.ts';

/** Quotes a value that starts with a sign which no unquoted value may start with, such as a handle: `owner: @ada`. */
export const fixUnquotedValue: Fixer = function* (context): Generator<Fix> {
  const { document, finding } = context;
  const { text, lines } = document;
  if (!('span' in finding.place)) return;
  const { start } = finding.place.span;
  if (!/[@`%]/.test(text[start] ?? '')) return;
  const line = text.slice(start, lineEndAt(text, start));
  const inFlow = /[[{][^\]}]*$/.test(text.slice(text.lastIndexOf('\n', start) + 1, start));
  const [value = ''] = (inFlow ? /^[^,\]}\s]+/ : /^.*?(?=\s+#|\s*$)/).exec(line) ?? [];
  if (value === '') return;
  const newText = scalarText(value, { quote: styleOf(document).quote, flow: inFlow });
  yield {
    title: `Put it in quotes: ${newText}`,
    preferred: true,
    safe: true,
    changes: () => ownChange(context, { range: lines.rangeOf({ start, end: start + value.length }), newText }),
  };
};
