import type { JsonSchema } from '../../schema/json-schema.ts';
import { schemaRule } from './rule.ts';
import { description } from './words.ts';

export const formatRule = schemaRule({
  code: 'schema/format',
  title: 'A value that is not written as its format asks',
  documentation: {
    why: 'Dates and addresses are compared and followed; that works only for one way of writing them.',
    mend: 'Dates are ISO 8601 (2026-11-20) and must exist in the calendar; ids begin with a letter and have no spaces.',
  },
  keywords: ['format', 'pattern'],
  message: ({ subject, schema, value, issue }) => {
    if (issue.isKey) return `${subject} is not written as keys are here: ${keyForm(schema)}.`;
    const isDay = schema.format === 'date' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    return isDay
      ? `${subject} is ${value}, a day that does not exist.`
      : `${subject} is ${description(value)}; it must be written like ${example(schema)}.`;
  },
});

function example({ examples, format }: JsonSchema): string {
  const [first] = examples ?? [];
  return first === undefined && format === 'date' ? '2026-11-20' : JSON.stringify(first);
}

/** What the patterns of keys mean, in words. */
function keyForm({ pattern = '' }: JsonSchema): string {
  if (pattern.includes('/')) return 'the code of a rule, such as "schema/required"';
  if (pattern.includes('A-Z')) return 'a currency of three capital letters, such as "EUR"';
  return 'lower-case letters, digits and dashes, such as "data-owner"';
}
