import { scalarText } from '../../documents/edit/scalar-text.ts';
import { styleOf } from '../../documents/edit/style.ts';
import { charter } from '../example.ts';
import { ownChange } from '../fix.ts';
import type { Rule } from '../rule.ts';
import { shorten } from '../words.ts';
import { splitNumbers } from './split-numbers.ts';

export const flowComma: Rule = {
  code: 'syntax/flow-comma',
  title: 'A comma inside brackets that takes a number apart',
  severity: 'error',
  documentation: {
    why: 'Inside `[]` and `{}` a comma separates items: of `{ target: 3,500 rows }` nothing is left but 3.',
    mend: 'Put the value in quotes; where a number belongs, write it without commas.',
  },
  example: {
    bad: { 'orders.charter.yaml': charter('scope: { included: [412 tables, 1,870 jobs] }\n') },
    good: { 'orders.charter.yaml': charter('scope: { included: [412 tables, "1,870 jobs"] }\n') },
  },
  *check({ record, project }) {
    for (const { start, end, text, number } of splitNumbers(record, project)) {
      const advice = number === undefined ? 'Put the value in quotes.' : `Write the number without commas: ${number}.`;
      yield {
        place: { span: { start, end } },
        message: `Inside brackets a comma separates items, so "${shorten(text)}" is taken apart. ${advice}`,
      };
    }
  },
  /** Quotes a value that commas take apart, or writes it without them where a number belongs. */
  *fixes(context) {
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
  },
};
