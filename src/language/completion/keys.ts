import type { TreeNode } from '../../documents/tree.ts';
import { itemPlace, propertyPlace, resolvePropertyNames, type SchemaPlace } from '../../schema/walk.ts';
import { isCalendarDate } from '../../text/dates.ts';
import type { Children } from '../cursor/below.ts';

import { catalogChoices, entryChoices, overrideKeys } from './catalog.ts';
import { type CompletionContext, treeAt, typesOf } from './context.ts';
import { type Choice, ItemKind, type Subject } from './item.ts';
import { criteriaOf } from './ratings.ts';
import { requiredOf, valueShape } from './shape.ts';
import { SnippetWriter } from './snippet.ts';
import { ruleChoices } from './values.ts';

interface Key {
  readonly name: string;
  readonly detail?: string | undefined;
  readonly subject: Subject;
}

/** The keys that can be added to the mapping at the cursor: required ones first, then in the order of the schema. */
export function keyChoices(context: CompletionContext, place: SchemaPlace): Choice[] {
  const { cursor, file } = context;
  if (/\s/.test(file.document.text.slice(cursor.word.start, cursor.word.end))) return [];
  const present = new Set([...cursor.keys, ...suppliedKeys(context)]);
  const keys = [...properties(place, cursor.path), ...freeKeys(context, place)];
  const offered = new Map(keys.map((key) => [key.name, key]));
  return [...offered.values()]
    .filter(({ name }) => !present.has(name) && takesValue(context, place, name))
    .map((key) => choiceOf(context, place, key));
}

function choiceOf(context: CompletionContext, place: SchemaPlace, { name, detail, subject }: Key): Choice {
  const { cursor, options } = context;
  const kind = ItemKind.property;
  if (cursor.colon || cursor.quote !== '') return { label: name, kind, detail, text: name, subject, snippet: false };
  if (cursor.children) return { label: name, kind, detail, text: `${name}:`, subject, snippet: false };
  const property = propertyPlace(place, name);
  const writer = new SnippetWriter(options.snippets);
  const at = { column: cursor.column, flow: cursor.flow, path: [...cursor.path, name] };
  const shape = property ? valueShape(context, property, at, writer) : ` ${writer.stop()}`;
  return { label: name, kind, detail, text: `${writer.text(`${name}:`)}${shape}`, subject, snippet: options.snippets };
}

function properties(place: SchemaPlace, path: readonly string[]): Key[] {
  const required = requiredOf(place);
  // What has a newer form is read, and no longer offered.
  const others = Object.keys(place.schema.properties ?? {}).filter(
    (name) => !required.includes(name) && propertyPlace(place, name)?.schema.deprecated !== true,
  );
  return [...required, ...others].map((name) => {
    const title = propertyPlace(place, name)?.schema.title;
    const detail = required.includes(name) ? `${title ?? name} (required)` : title;
    return { name, detail, subject: { of: 'property', path, name } };
  });
}

/** Keys that are ids or words: criteria of the scoring model, rules, roles, entries of the catalogue. */
function freeKeys(context: CompletionContext, place: SchemaPlace): Key[] {
  const { schema, cursor, file } = context;
  const names = resolvePropertyNames(place)?.schema;
  if (names?.['x-portolan-catalog'] === 'criteria') {
    return [...criteriaOf(file)].map(([name, { title }]) => ({
      name,
      detail: title,
      subject: { of: 'criterion', name },
    }));
  }
  if (schema !== 'portolan') return [];
  const [first, ...rest] = cursor.path;
  if (first === 'rules' && rest.length === 0) return ruleChoices().map(asKey);
  if (first === 'roles' && rest.length === 0) return entryChoices(file, 'roles').map(asKey);
  return first === 'catalog' && names !== undefined ? overrideKeys(file, rest) : [];
}

function asKey({ label, detail, subject }: Choice): Key {
  return { name: label, detail, subject: subject ?? { of: 'rule', name: label } };
}

/** Properties that sections of a Markdown body supply. */
function suppliedKeys({ file, cursor }: CompletionContext): string[] {
  if (file.document.format !== 'markdown') return [];
  const node = treeAt(file, cursor.path);
  if (node?.kind !== 'mapping') return [];
  return node.entries.flatMap(({ key }) => (key.style === 'prose' ? [String(key.value)] : []));
}

/** Where a key is changed, its value stays: only keys that can have it are offered, and the key itself. */
function takesValue(context: CompletionContext, place: SchemaPlace, name: string): boolean {
  const { file, cursor } = context;
  const present = file.document.text.slice(cursor.word.start, cursor.word.end);
  const property = propertyPlace(place, name);
  if (property === undefined || present === name) return true;
  if (!cursor.colon) return cursor.children === undefined || takesChildren(property, cursor.children);
  // Without its header a file may be no artifact any more.
  if (cursor.path.length === 0 && (present === 'kind' || present === 'apiVersion')) return false;
  const value = treeAt(file, [...cursor.path, present]);
  const path = [...cursor.path, name];
  const hasEntry = (table: string, word: string): boolean =>
    catalogChoices(context, table, path).some(({ text }) => text === word);
  return value === undefined || fits(value, property, hasEntry);
}

/** Whether a key that has no colon yet can have what stands below it. */
function takesChildren(place: SchemaPlace, { isList, keys }: Children): boolean {
  const holder = isList ? itemPlace(place) : place;
  if (holder === undefined || typesOf(place).includes('array') !== isList) return false;
  const { additionalProperties } = holder.schema;
  if (keys.length === 0) return isList && !typesOf(holder).includes('object');
  return keys.every((key) => additionalProperties === true || propertyPlace(holder, key) !== undefined);
}

/** Whether a table of the catalogue has an entry. */
export type HasEntry = (table: string, name: string) => boolean;

/**
 * Whether a schema and the catalogue would accept a value, apart from what is missing in it. Of use for a key that is changed while its
 * value stays.
 */
function fits(node: TreeNode, place: SchemaPlace, hasEntry: HasEntry): boolean {
  const types = typesOf(place);
  if (node.kind === 'mapping') {
    if (types.length > 0 && !types.includes('object')) return false;
    const names = resolvePropertyNames(place);
    const isOpen = place.schema.additionalProperties === true;
    return node.entries.every(({ key, value }) => {
      if (names && !fits(key, names, hasEntry)) return false;
      const property = propertyPlace(place, String(key.value));
      return property ? fits(value, property, hasEntry) : isOpen;
    });
  }
  if (node.kind === 'sequence') {
    const items = itemPlace(place);
    return items !== undefined && node.items.every((item) => fits(item, items, hasEntry));
  }
  return node.value === null || (fitsScalar(node.value, place, types) && isKnown(node.value, place, hasEntry));
}

function isKnown(value: unknown, { schema }: SchemaPlace, hasEntry: HasEntry): boolean {
  const table = schema['x-portolan-catalog'];
  return table === undefined || typeof value !== 'string' || hasEntry(table, value);
}

function fitsScalar(value: string | number | boolean, { schema }: SchemaPlace, types: readonly string[]): boolean {
  if (schema.const !== undefined && schema.const !== value) return false;
  if (schema.enum && !schema.enum.includes(value)) return false;
  if (typeof value === 'boolean') return types.includes('boolean');
  if (typeof value === 'number') {
    const isNumber = types.includes('number') || (types.includes('integer') && Number.isInteger(value));
    return isNumber && value >= (schema.minimum ?? value) && value <= (schema.maximum ?? value);
  }
  if (!types.includes('string')) return false;
  if (schema.format === 'date' && !isCalendarDate(value)) return false;
  if (schema.format === 'email' && !value.includes('@')) return false;
  return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value);
}
