import type { Artifact } from '../../kinds/artifact.ts';
import { isKind, type Kind } from '../../kinds/kinds.ts';
import type { SchemaName } from '../../schema/registry.ts';
import { itemPlace, propertyPlace, rootPlace, type SchemaPlace } from '../../schema/walk.ts';
import { memo } from '../../text/memo.ts';
import { perRevision } from '../../workspace/memo.ts';
import { type CompletionContext, scalarAt } from './context.ts';
import { type Choice, ItemKind } from './item.ts';

interface Person {
  readonly name: string;
  /** What is known of the person: roles, teams. */
  readonly notes: Set<string>;
  readonly roles: Set<string>;
  /** Other spellings. */
  readonly aliases: Set<string>;
}

/** Everybody whom the workspace knows; those who hold the role that an approval is of come first. */
export function personChoices({ file }: CompletionContext, path: readonly string[]): Choice[] {
  const role = scalarAt(file, [...path.slice(0, -1), 'role']);
  const people = [...peopleOf(file.project).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const holders = people.filter(({ roles }) => role !== undefined && roles.has(role));
  const others = people.filter((person) => !holders.includes(person));
  return [...holders, ...others].map(({ name, notes, aliases }) => ({
    label: name,
    kind: ItemKind.value,
    detail: [...notes].join(', ') || undefined,
    search: [...aliases].join(' '),
    text: name,
  }));
}

const peopleOf = perRevision((project): ReadonlyMap<string, Person> => {
  const people = new Map<string, Person>();
  const spellings = new Map<string, string>();
  const person = (name: string): Person => {
    const proper = spellings.get(name) ?? name;
    const found = people.get(proper) ?? { name: proper, notes: new Set(), roles: new Set(), aliases: new Set() };
    people.set(proper, found);
    return found;
  };
  const alias = (name: string, ...others: (string | undefined)[]): void => {
    for (const other of others) {
      if (other === undefined) continue;
      spellings.set(other, name);
      person(name).aliases.add(other);
    }
  };
  const { settings } = project.configuration;
  for (const entry of settings.people ?? []) {
    if (entry?.name === undefined) continue;
    alias(entry.name, entry.email, entry.handle);
    for (const role of entry.roles ?? []) if (role !== undefined) hold(person(entry.name), role);
  }
  const artifacts = project.artifacts();
  for (const artifact of artifacts) {
    if (artifact.kind !== 'team') continue;
    for (const member of artifact.data.members ?? []) {
      if (member?.name === undefined) continue;
      alias(member.name, member.email, member.handle);
      person(member.name).notes.add(artifact.title ?? artifact.id ?? 'team');
    }
  }
  for (const [role, assignment] of Object.entries(settings.roles ?? {})) {
    for (const member of assignment?.members ?? []) if (member !== undefined) hold(person(member), role);
  }
  for (const artifact of artifacts) for (const name of namedIn(artifact)) person(name);
  return people;
});

function hold(person: Person, role: string): void {
  person.roles.add(role);
  person.notes.add(role);
}

/** The people that an artifact names. */
const namedIn = memo((artifact: Artifact): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const path of personPaths(artifact.kind)) gather(artifact.data, path, 0, names);
  return names;
});

function gather(value: unknown, path: readonly string[], depth: number, names: Set<string>): void {
  const segment = path[depth];
  if (segment === undefined) {
    if (typeof value === 'string') names.add(value);
  } else if (segment === '*') {
    if (Array.isArray(value)) for (const item of value) gather(item, path, depth + 1, names);
  } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, segment)) {
    gather(Reflect.get(value, segment), path, depth + 1, names);
  }
}

const paths = new Map<Kind, readonly (readonly string[])[]>();

/** Where a kind names people, as its schema says; `*` stands for every item of a list. */
function personPaths(kind: Kind): readonly (readonly string[])[] {
  const known = paths.get(kind);
  if (known) return known;
  const found: (readonly string[])[] = [];
  if (isKind(kind)) visit(rootPlace(kind satisfies SchemaName), [], found);
  paths.set(kind, found);
  return found;
}

function visit(place: SchemaPlace, path: readonly string[], found: (readonly string[])[]): void {
  if (place.schema['x-portolan-ref']?.includes('person')) found.push(path);
  const items = itemPlace(place);
  if (items) visit(items, [...path, '*'], found);
  for (const name of Object.keys(place.schema.properties ?? {})) {
    const property = propertyPlace(place, name);
    if (property) visit(property, [...path, name], found);
  }
}
