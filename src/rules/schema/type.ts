import { wrapInList } from '../../documents/edit/own-lines.ts';
import type { PlainValue } from '../../documents/edit/value-text.ts';
import { nodeAt, splitPointer } from '../../documents/pointer.ts';
import type { ScalarNode, TreeNode } from '../../documents/tree.ts';
import type { JsonSchema } from '../../schema/json-schema.ts';
import { itemPlace, placeAt, type SchemaPlace } from '../../schema/walk.ts';
import { charter } from '../example.ts';
import { ownChange, pointerOf, removalIfOptional, replacement, shown } from '../fix.ts';
import type { Fix, FixContext } from '../rule.ts';
import { schemaFile } from '../schema-file.ts';
import { description, expectation } from '../words.ts';
import { bareField, typesOf } from './bare.ts';
import { listField, listFixes } from './list-fixes.ts';
import { schemaRule } from './rule.ts';

export const typeRule = schemaRule({
  code: 'schema/type',
  title: 'A value of the wrong type',
  documentation: {
    why: 'A value of another type cannot be used: a list is not a text, a text is not a number.',
    mend: 'Write the value in the shape that the message names.',
  },
  example: {
    bad: { 'orders.charter.yaml': charter('tags: streaming\n') },
    good: { 'orders.charter.yaml': charter('tags: [streaming]\n') },
  },
  keywords: ['type'],
  message: ({ subject, schema, value, file, issue }) => {
    const said = `${subject} must be ${stepsText(schema) ?? expectation(schema)}; it is ${description(value)}.`;
    const step = file.stepMeant(issue.pointer, value);
    if (step !== undefined) return `${said} Did you mean ${step}?`;
    const list = Array.isArray(value) ? listField(schema) : undefined;
    return list === undefined ? said : `${said} Put the list under "${list}".`;
  },
  /** Writes a value in the type that is asked for, where it says the same. */
  *fixes(context) {
    const { record, project, document, finding } = context;
    const pointer = pointerOf(finding.place);
    const file = schemaFile(record, project);
    const node = nodeAt(document.root, pointer)?.value;
    const place = file && placeAt(file.schema, splitPointer(pointer));
    if (!file || !node || !place) return;
    if (node.kind === 'sequence') yield* listFixes(context, pointer, node, place.schema);
    if (node.kind === 'scalar') {
      if (node.value === null) {
        yield* removalIfOptional(context, file, pointer);
        return;
      }
      const step = file.stepMeant(pointer, node.value);
      if (step === undefined) yield* scalarFixes(context, pointer, node, place);
      else yield replacement(context, pointer, step, { preferred: true, safe: /^\s*\d+\s*$/.test(String(node.value)) });
    }
    const items = itemPlace(place);
    if (accepts(items, node, context) && typesOf(place.schema).includes('array')) {
      yield {
        title: 'Make it a list with one entry',
        preferred: true,
        // What stands for a mapping is still to be made one.
        safe: !(node.kind === 'scalar' && items?.schema['x-portolan-bare']),
        changes: () => ownChange(context, wrapInList(document, pointer)),
      };
    }
  },
});

/** `a whole number from 1 to 5`, where the value is a step of the risk matrix. */
function stepsText(schema: JsonSchema): string | undefined {
  const { 'x-portolan-steps': scale, minimum, maximum } = schema;
  if (scale === undefined || scale === 'factors') return undefined;
  return maximum === undefined ? 'a whole number' : `a whole number from ${minimum} to ${maximum}`;
}

function accepts(place: SchemaPlace | undefined, node: TreeNode, { project }: FixContext): boolean {
  const { schema } = place ?? {};
  if (!place || !schema) return false;
  const types = typesOf(schema);
  if (node.kind === 'scalar' && schema['x-portolan-bare'])
    return bareField(place, node.value, project.configuration) !== undefined;
  if (node.kind === 'mapping') return types.includes('object');
  if (node.kind === 'sequence') return types.includes('array');
  return (
    types.includes(typeof node.value === 'number' ? 'number' : typeof node.value) ||
    (types.includes('integer') && Number.isInteger(node.value))
  );
}

const NUMBER = /^\s*([-+]?\d+(?:\.\d+)?)\s*$/;

const PERCENT = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/;

const WORDS: Readonly<Record<string, boolean>> = {
  yes: true,
  y: true,
  on: true,
  true: true,
  no: false,
  n: false,
  off: false,
  false: false,
};

function* scalarFixes(context: FixContext, pointer: string, node: ScalarNode, place: SchemaPlace): Generator<Fix> {
  const { schema } = place;
  const types = typesOf(schema);
  const { value } = node;
  const isNumeric = types.includes('number') || types.includes('integer');
  if (typeof value === 'string' && isNumeric) {
    const number = Number(NUMBER.exec(value)?.[1] ?? Number.NaN);
    const fits = types.includes('number') ? Number.isFinite(number) : Number.isInteger(number);
    if (fits) yield replacement(context, pointer, number, { preferred: true, safe: true });
    const percent = PERCENT.exec(value)?.[1];
    if (percent !== undefined && schema.maximum === 1) yield replacement(context, pointer, fractionOf(percent));
  }
  if (typeof value === 'string' && types.includes('boolean')) {
    const meant = WORDS[value.trim().toLowerCase()];
    if (meant !== undefined) yield replacement(context, pointer, meant, { preferred: true, safe: true });
  }
  if (typeof value !== 'string' && types.includes('string') && node.style === 'plain') {
    const title = `Make it a text: ${shown(node.raw)}`;
    yield replacement(context, pointer, node.raw, { title, preferred: true, safe: true });
  }
  yield* wrapped(context, pointer, value, place);
}

/** A value alone where a mapping is asked for. */
function* wrapped(
  context: FixContext,
  pointer: string,
  value: ScalarNode['value'],
  place: SchemaPlace,
): Generator<Fix> {
  const field = bareField(place, value, context.project.configuration);
  if (!field) return;
  const title = `Make it the field "${field.name}"`;
  yield replacement(context, pointer, { [field.name]: field.value }, { title, preferred: true });
}

/** `62.5` → 0.625, without the noise of binary fractions. */
export function fractionOf(percent: string): PlainValue {
  return Number((Number(percent) / 100).toPrecision(12));
}
