import { type PathAt, pathAt, splitPointer } from '../../documents/pointer.ts';
import type { ScalarNode } from '../../documents/tree.ts';
import type { SchemaName } from '../../schema/registry.ts';
import { placeAt, resolvePropertyNames, type SchemaPlace } from '../../schema/walk.ts';
import type { Span } from '../../text/position.ts';
import type { LanguageFile } from '../file.ts';

/** A key or a scalar value under the cursor, with what the schema says of it. */
export interface Spot {
  readonly file: LanguageFile;
  readonly schema: SchemaName;
  readonly pointer: string;
  /** Keys and indices of the pointer. */
  readonly path: readonly string[];
  /** The last of them: a property's name, a free key or an index. */
  readonly name: string;
  /** The key, or the scalar. */
  readonly node: ScalarNode;
  readonly isKey: boolean;
  /** Of the value; undefined where the schema knows no such property. */
  readonly place: SchemaPlace | undefined;
  /** Of the mapping or list that holds it. */
  readonly parent: SchemaPlace | undefined;
}

/** Undefined in the gaps, outside the tree, in prose that a section supplies, and where no schema holds. */
export function spotAt(file: LanguageFile, offset: number): Spot | undefined {
  const { schema, tree } = file;
  const at = schema && pathAt(tree, offset);
  if (!schema || !at || !isScalar(at) || at.node.style === 'prose') return undefined;
  const path = splitPointer(at.pointer);
  return {
    file,
    schema,
    pointer: at.pointer,
    path,
    name: path.at(-1) ?? '',
    node: at.node,
    isKey: at.at === 'key',
    place: placeAt(schema, path),
    parent: placeAt(schema, path.slice(0, -1)),
  };
}

function isScalar(at: PathAt): at is PathAt & { readonly node: ScalarNode } {
  return at.at !== 'gap' && at.node.kind === 'scalar';
}

/** The catalogue's table that a value, or a free key, names an entry of. */
export function tableOf({ isKey, place, parent }: Spot): string | undefined {
  const words = isKey ? parent && resolvePropertyNames(parent) : place;
  return words?.schema['x-portolan-catalog'];
}

/** The text of a key or value; undefined for numbers, truth values and what is missing. */
export function textOf({ node }: Spot): string | undefined {
  return typeof node.value === 'string' && node.value !== '' ? node.value : undefined;
}

/** A run of characters around an offset. */
export interface Token extends Span {
  readonly text: string;
}

/** Nobody writes longer ids or codes; bounds the work in a text without spaces. */
const LONGEST = 200;

/** The run of such characters around an offset; a cursor behind the last one is at the run. Undefined where there is none. */
export function tokenAt(text: string, offset: number, character: RegExp): Token | undefined {
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start < LONGEST && character.test(text.charAt(start - 1))) start--;
  while (end < text.length && end - offset < LONGEST && character.test(text.charAt(end))) end++;
  return end > start ? { start, end, text: text.slice(start, end) } : undefined;
}
