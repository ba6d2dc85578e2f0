import { renameKey } from '../../../documents/edit/replace-scalar.ts';
import { nodeAt } from '../../../documents/pointer.ts';
import type { JsonSchema } from '../../../schema/json-schema.ts';
import { schemaFile } from '../../schema-file.ts';
import { ownChange, pointerOf, replacement, scalarOf } from '../context.ts';
import type { Fix, Fixer } from '../fix.ts';
import { datesIn } from './date-text.ts';

/** Writes a date as ISO 8601, an id without spaces, a currency in capitals, a key in lower case with dashes. */
export const fixFormat: Fixer = function* (context): Generator<Fix> {
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
};

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
