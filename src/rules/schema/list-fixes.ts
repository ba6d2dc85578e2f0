import { putUnder } from '../../documents/edit/put-under.ts';
import { replaceNode } from '../../documents/edit/replace-scalar.ts';
import type { PlainValue } from '../../documents/edit/value-text.ts';
import type { SequenceNode } from '../../documents/tree.ts';
import type { Kind } from '../../kinds/kinds.ts';
import type { JsonSchema } from '../../schema/json-schema.ts';
import { propertyPlace, rootPlace } from '../../schema/walk.ts';
import { ownChange, shown } from '../fix.ts';
import type { Fix, FixContext } from '../rule.ts';
import { skeletonOf } from '../skeleton.ts';
import { typesOf } from './bare.ts';

/** What a list can become where none may stand: the record that holds it, or one of its items. */
export function* listFixes(
  context: FixContext,
  pointer: string,
  node: SequenceNode,
  schema: JsonSchema,
): Generator<Fix> {
  const list = pointer === '' ? listField(schema) : undefined;
  const kind = context.record.artifact?.kind;
  if (list !== undefined && kind) yield rootListFix(context, kind, node, list);
  yield* onlyItemFixes(context, pointer, node, schema);
}

/** The field that a list in the place of a mapping stands for. */
export function listField({ 'x-portolan-bare': bare = [], properties = {} }: JsonSchema): string | undefined {
  return bare.find((name) => typesOf(properties[name] ?? {}).includes('array'));
}

/** A list in the place of one value: its only item, or each of them to choose from. */
function* onlyItemFixes(
  context: FixContext,
  pointer: string,
  { items }: SequenceNode,
  schema: JsonSchema,
): Generator<Fix> {
  const own = items.filter((item) => item.kind === 'scalar' && typesOf(schema).includes(typeof item.value));
  if (own.length !== items.length || own.length > MOST_ITEMS) return;
  for (const item of own) {
    if (item.kind !== 'scalar' || item.value === null) continue;
    const { value } = item;
    const isOnly = own.length === 1;
    yield {
      title: isOnly ? `Change it to ${shown(value)}` : `Keep only ${shown(value)}`,
      preferred: isOnly,
      safe: isOnly,
      changes: () => ownChange(context, replaceNode(context.document, pointer, value)),
    };
  }
}

/** Of more than these nobody chooses. */
const MOST_ITEMS = 5;

/** A file that is only a list becomes a record that holds it. */
function rootListFix(context: FixContext, kind: Kind, node: SequenceNode, list: string): Fix {
  const { document, record, project, today } = context;
  return {
    title: `Put the list under "${list}"`,
    preferred: true,
    changes: () => {
      const place = rootPlace(kind);
      const head = (place.schema.required ?? []).filter((name) => name !== list);
      const values = head.map((name): [string, PlainValue] => [
        name,
        skeletonOf(propertyPlace(place, name), name, { project, record, owner: kind, today }),
      ]);
      return ownChange({ record }, putUnder(document, node, list, values));
    },
  };
}
