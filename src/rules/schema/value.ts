import { kindNoun } from '../../kinds/kinds.ts';
import { schemaRule } from './rule.ts';
import { choice, description, didYouMean, expectation } from './words.ts';

export const typeRule = schemaRule({
  code: 'schema/type',
  title: 'A value of the wrong type',
  documentation: {
    why: 'A value of another type cannot be used: a list is not a text, a text is not a number.',
    mend: 'Write the value in the shape that the message names.',
  },
  keywords: ['type'],
  message: ({ subject, schema, value }) => `${subject} must be ${expectation(schema)}; it is ${description(value)}.`,
});

export const enumRule = schemaRule({
  code: 'schema/enum',
  title: 'A word that is none of the allowed ones',
  documentation: {
    why: 'Reports and gates count on a closed set of words; a misspelt status drops out of all of them.',
    mend: 'Use one of the words that the message lists.',
  },
  keywords: ['enum', 'const'],
  message: ({ subject, schema, value, issue }) => {
    if (issue.meant !== undefined)
      return `These are the fields of a ${kindNoun(issue.meant)}, but "kind" is "${value}". Set it to "${issue.meant}".`;
    const allowed = schema.enum ?? [issue.params.allowedValue];
    const hint = allowed.length > 1 ? didYouMean(value, allowed.map(String)) : '';
    return `${subject} is ${description(value)}; it must be ${choice(allowed)}.${hint}`;
  },
});
