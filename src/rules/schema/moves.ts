import type { SourceDocument } from '../../documents/document.ts';
import { type EditStep, editInTurn } from '../../documents/edit/in-turn.ts';
import { moveSteps } from '../../documents/edit/move.ts';
import { setValue } from '../../documents/edit/set-value.ts';
import { entryOf, joinPointer, nodeAt, splitPointer } from '../../documents/pointer.ts';
import type { JsonSchema, PropertyMove } from '../../schema/json-schema.ts';
import type { TextEdit } from '../../text/position.ts';
import { foldWord } from '../../text/words.ts';
import { orderOf } from '../fix.ts';
import type { SchemaFile } from '../schema-file.ts';
import { choice } from '../words.ts';

/** Properties that were written beside the mapping that they belong into. */
export interface Moves {
  /** The mapping that they belong into, such as `inherent`. */
  readonly group: string;
  readonly properties: readonly { readonly name: string; readonly target: string; readonly move: PropertyMove }[];
  /** Something else than a mapping stands in its place: that has to be mended first. */
  readonly isBlocked: boolean;
}

/** Where the unknown properties of a mapping belong, as its schema says (`x-portolan-moves`). */
export function movesIn(
  { root, schemaAt }: SchemaFile,
  holder: string,
  unknown: readonly string[],
): { readonly moves: readonly Moves[]; readonly twins: ReadonlyMap<string, string> } {
  const known = schemaAt(holder)['x-portolan-moves'] ?? {};
  const groups = new Map<string, Moves & { properties: Moves['properties'][number][] }>();
  const twins = new Map<string, string>();
  const taken = new Map<string, string>();
  for (const name of inOrder(unknown, known)) {
    const move = moveOf(name, known);
    if (!move) continue;
    const [group = '', target = ''] = splitPointer(move.to);
    const there = nodeAt(root, joinPointer(holder, group))?.value;
    const isThere = there?.kind === 'mapping' && entryOf(there, target) !== undefined;
    const before = taken.get(move.to) ?? (isThere ? `${group}: ${target}` : undefined);
    if (before !== undefined) {
      twins.set(name, before);
      continue;
    }
    taken.set(move.to, name);
    const isBlocked =
      there !== undefined && there.kind !== 'mapping' && !(there.kind === 'scalar' && there.value === null);
    const moves = groups.get(group) ?? { group, properties: [], isBlocked };
    moves.properties.push({ name, target, move });
    groups.set(group, moves);
  }
  return { moves: [...groups.values()], twins };
}

/** Properties with the very names that they will have come first. */
function inOrder(names: readonly string[], known: Readonly<Record<string, PropertyMove>>): readonly string[] {
  const isOwn = (name: string): boolean => moveOf(name, known)?.to.endsWith(`/${foldWord(name)}`) === true;
  return [...names.filter(isOwn), ...names.filter((name) => !isOwn(name))];
}

export function moveOf(name: string, known: NonNullable<JsonSchema['x-portolan-moves']>): PropertyMove | undefined {
  const key = Object.keys(known).find((each) => foldWord(each) === foldWord(name));
  return key === undefined ? undefined : known[key];
}

/** `"probability" and "impact" belong under "inherent". Move them there.` */
export function moveMessage({ group, properties }: Moves): string {
  const names = choice(
    properties.map(({ name }) => name),
    'and',
  );
  const [only] = properties;
  const renamed = properties.flatMap(({ name, target }) =>
    name === target ? [] : properties.length === 1 ? `"${target}"` : `"${name}" as "${target}"`,
  );
  const as = renamed.length === 0 ? '' : properties.length === 1 ? `, as ${renamed[0]}` : ` (${renamed.join(', ')})`;
  const verb = properties.length === 1 && only ? 'belongs' : 'belong';
  return `${names} ${verb} under "${group}"${as}. Move ${properties.length === 1 ? 'it' : 'them'} there.`;
}

/** Moves all of them, as they are written, with their comments; what a name says besides is set where nothing stands. */
export function moveEdits(
  document: SourceDocument,
  { schema }: SchemaFile,
  holder: string,
  { properties }: Moves,
): TextEdit[] | undefined {
  const order = orderOf(schema);
  const steps = properties.flatMap(({ name, move }): readonly EditStep[] => [
    ...moveSteps(joinPointer(holder, name), holder + move.to, order),
    ...Object.entries(move.with ?? {}).map(
      ([to, value]): EditStep =>
        (current) =>
          nodeAt(current.root, holder + to) ? [] : setValue(current, holder + to, value, order),
    ),
  ]);
  return editInTurn(document, steps);
}
