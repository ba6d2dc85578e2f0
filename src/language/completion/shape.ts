import { itemPlace, propertyPlace, type SchemaPlace } from '../../schema/walk.ts';
import { type CompletionContext, typesOf } from './context.ts';
import { prefill } from './prefill.ts';
import type { SnippetWriter } from './snippet.ts';

/** Where a shape is written. */
export interface ShapePlace {
  /** Column of the keys (or dashes) that hold it. */
  readonly column: number;
  readonly flow: boolean;
  /** Keys and indices down to the value. */
  readonly path: readonly string[];
}

/** Deeper than any required shape of the schemas. */
const DEEPEST = 5;

/**
 * What follows `key:` for a value of a schema: its required properties as places to fill in, a list with its first
 * item, a choice of the words that are allowed. Starts with a space or a line break.
 */
export function valueShape(
  context: CompletionContext,
  place: SchemaPlace,
  at: ShapePlace,
  writer: SnippetWriter,
): string {
  const types = typesOf(place);
  const { layout } = context;
  if (at.path.length > DEEPEST + 4) return ` ${writer.stop()}`;
  if (types.includes('array')) return listShape(context, place, at, writer);
  if (!types.includes('object') || types.length > 1) return ` ${prefill(context, place, at.path, writer)}`;
  const required = requiredOf(place);
  if (at.flow || isMoney(place)) {
    const inner = flowEntries(context, place, at, writer);
    return inner === '' ? ` {${writer.stop()}${writer.text('}')}` : ` { ${inner} ${writer.text('}')}`;
  }
  const column = at.column + layout.step;
  const indent = `${layout.eol}${' '.repeat(column)}`;
  if (required.length === 0) return `${indent}${writer.stop()}`;
  return `${indent}${mappingShape(context, place, { ...at, column }, writer)}`;
}

/** The required properties of a schema, one a line; the first line without its indentation. */
export function mappingShape(
  context: CompletionContext,
  place: SchemaPlace,
  at: ShapePlace,
  writer: SnippetWriter,
): string {
  if (at.flow) return `{ ${flowEntries(context, place, at, writer)} ${writer.text('}')}`;
  const separator = `${context.layout.eol}${' '.repeat(at.column)}`;
  const entries = requiredOf(place).map((name) => entryShape(context, place, name, at, writer));
  return entries.length === 0 ? writer.stop() : entries.join(separator);
}

function listShape(context: CompletionContext, place: SchemaPlace, at: ShapePlace, writer: SnippetWriter): string {
  const items = itemPlace(place);
  const path = [...at.path, '0'];
  const isObject = items !== undefined && typesOf(items).includes('object');
  if (at.flow || (items && !isObject && isWordList(items))) {
    const item = isObject ? mappingShape(context, items, { ...at, path, flow: true }, writer) : writer.stop();
    return ` [${item}]`;
  }
  const column = at.column + context.layout.dash;
  const dash = `${context.layout.eol}${' '.repeat(column)}- `;
  if (!items || !isObject) return `${dash}${writer.stop()}`;
  return `${dash}${mappingShape(context, items, { path, column: column + 2, flow: false }, writer)}`;
}

/** Lists of ids and catalogue words are short: they stand on one line. */
function isWordList({ schema }: SchemaPlace): boolean {
  return (
    schema['x-portolan-ref'] !== undefined || schema['x-portolan-catalog'] !== undefined || schema.enum !== undefined
  );
}

function entryShape(
  context: CompletionContext,
  place: SchemaPlace,
  name: string,
  at: ShapePlace,
  writer: SnippetWriter,
): string {
  const property = propertyPlace(place, name);
  const path = [...at.path, name];
  return `${name}:${property ? valueShape(context, property, { ...at, path }, writer) : ` ${writer.stop()}`}`;
}

function flowEntries(context: CompletionContext, place: SchemaPlace, at: ShapePlace, writer: SnippetWriter): string {
  const names = isMoney(place) ? ['amount', ...(currencyOf(context) ? ['currency'] : [])] : requiredOf(place);
  return names.map((name) => entryShape(context, place, name, { ...at, flow: true }, writer)).join(', ');
}

/** `{amount, currency}`: short enough for one line. */
function isMoney({ schema }: SchemaPlace): boolean {
  const { properties } = schema;
  return properties !== undefined && Object.keys(properties).join() === 'amount,currency';
}

/** The currency that amounts are in when they name none. */
function currencyOf({ file }: CompletionContext): string | undefined {
  return file.project.configuration.settings.currency;
}

/** The names of required properties, in the order of the schema. */
export function requiredOf({ schema }: SchemaPlace): readonly string[] {
  const required = new Set(schema.required);
  return Object.keys(schema.properties ?? {}).filter((name) => required.has(name));
}
