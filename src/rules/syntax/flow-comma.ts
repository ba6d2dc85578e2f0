import type { Rule } from '../rule.ts';
import { shorten } from '../schema/words.ts';
import { splitNumbers } from './split-numbers.ts';

export const flowComma: Rule = {
  code: 'syntax/flow-comma',
  title: 'A comma inside brackets that takes a number apart',
  severity: 'error',
  documentation: {
    why: 'Inside `[]` and `{}` a comma separates items: of `{ target: 3,500 rows }` nothing is left but 3.',
    mend: 'Put the value in quotes; where a number belongs, write it without commas.',
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
};
