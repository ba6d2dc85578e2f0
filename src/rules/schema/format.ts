import { renameKey } from '../../documents/edit/replace-scalar.ts';
import { nodeAt } from '../../documents/pointer.ts';
import type { JsonSchema } from '../../schema/json-schema.ts';
import { decision } from '../example.ts';
import { ownChange, pointerOf, replacement, scalarOf } from '../fix.ts';
import { schemaFile } from '../schema-file.ts';
import { description } from '../words.ts';
import { datesIn } from './date-text.ts';
import { schemaRule } from './rule.ts';

export const formatRule = schemaRule({
  code: 'schema/format',
  title: 'A value that is not written as its format asks',
  documentation: {
    why: 'Dates and addresses are compared and followed; that works only for one way of writing them.',
    mend: 'Dates are ISO 8601 (2026-11-20) and must exist in the calendar; ids begin with a letter and have no spaces.',
  },
  example: {
    bad: { 'one-queue.adr.yaml': decision('date: 2 March 2026\n') },
    good: { 'one-queue.adr.yaml': decision('date: 2026-03-02\n') },
  },
  keywords: ['format', 'pattern'],
  message: ({ subject, schema, value, issue }) => {
    if (issue.isKey) return `${subject} is not written as keys are here: ${keyForm(schema)}.`;
    const isDay = schema.format === 'date' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    return isDay
      ? `${subject} is ${value}, a day that does not exist.`
      : `${subject} is ${description(value)}; it must be written like ${example(schema)}.`;
  },
  /** Writes a date as ISO 8601, an id without spaces, a currency in capitals, a key in lower case with dashes. */
  *fixes(context) {
    const { finding, document, record, project } = context;
    const pointer = pointerOf(finding.place);
    const isKey = 'at' in finding.place && finding.place.at === 'key';
    if (isKey) {
      const key = nodeAt(document.root, pointer)?.key;
      const name = key && kebab(String(key.value));
      if (key && name && name !== key.value && !pointer.startsWith('/rules/')) {
        yield {
          title: `Rename "${String(key.value)}" to "${name}"`,
          preferred: true,
          changes: () => ownChange(context, renameKey(document, key, name)),
        };
      }
      return;
    }
    const schema = schemaFile(record, project)?.schemaAt(pointer);
    const value = scalarOf(context)?.value;
    if (!schema || typeof value !== 'string') return;
    const dates = schema.format === 'date' || isMoment(schema) ? datesIn(value) : [];
    const [only] = dates;
    // Cutting off a time of day is the author's to decide.
    const keeps = !/\d:\d/.test(value);
    if (dates.length === 1 && only) yield replacement(context, pointer, only, { preferred: keeps, safe: keeps });
    else for (const date of dates) yield replacement(context, pointer, date);
    const written = rewritten(value, schema);
    if (written !== undefined)
      yield replacement(context, pointer, written, { preferred: true, safe: /^[A-Z]{3}$/.test(written) });
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

function isMoment({ pattern = '' }: JsonSchema): boolean {
  return pattern.includes('T(?:');
}

function rewritten(value: string, { pattern }: JsonSchema): string | undefined {
  if (pattern === undefined) return undefined;
  const expression = new RegExp(pattern);
  const dashed = value
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\w.-]/g, '');
  return [value.trim(), value.trim().toUpperCase(), dashed].find((each) => each !== value && expression.test(each));
}

/** `Data Owner` and `dataOwner` → `data-owner`. */
function kebab(name: string): string {
  return name
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, '-')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
