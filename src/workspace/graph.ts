import type { Artifact, Link } from '../artifacts/artifact.ts';
import { riskItems } from '../artifacts/risks.ts';

/** Something that an id names: an artifact, or a risk in a register. */
export interface Entity {
  readonly id: string;
  /** The artifact's kind, or `risk`. */
  readonly kind: string;
  readonly artifact: Artifact;
  /** JSON Pointer of the thing in its artifact: empty for the artifact itself. */
  readonly pointer: string;
  readonly title: string | undefined;
  readonly status: string | undefined;
}

/** A link together with the artifact that it stands in. */
export interface IncomingLink {
  readonly artifact: Artifact;
  readonly link: Link;
}

/** Artifacts by id with the links between them, both ways. Adding and removing cost what the artifact holds. */
export class Graph {
  readonly #entities = new Map<string, Entity[]>();
  readonly #incoming = new Map<string, IncomingLink[]>();

  add(artifact: Artifact): void {
    for (const entity of entitiesOf(artifact)) push(this.#entities, entity.id, entity);
    for (const link of artifact.links) push(this.#incoming, link.target, { artifact, link });
  }

  remove(artifact: Artifact): void {
    const isOf = (item: { readonly artifact: Artifact }) => item.artifact === artifact;
    for (const { id } of entitiesOf(artifact)) pull(this.#entities, id, isOf);
    for (const { target } of artifact.links) pull(this.#incoming, target, isOf);
  }

  /** What an id names, in the order in which files were added; more than one when the id is not unique. */
  find(id: string): readonly Entity[] {
    return this.#entities.get(id) ?? [];
  }

  /** The links that name an id. */
  incoming(id: string): readonly IncomingLink[] {
    return this.#incoming.get(id) ?? [];
  }

  ids(): IterableIterator<string> {
    return this.#entities.keys();
  }
}

/** The artifact itself, when it has an id, and what it holds that has one. */
export function entitiesOf(artifact: Artifact): Entity[] {
  const { id, kind, title, status } = artifact;
  const entities: Entity[] = id === undefined ? [] : [{ id, kind, artifact, pointer: '', title, status }];
  for (const { index, risk } of riskItems(artifact)) {
    if (risk.id === undefined) continue;
    const pointer = `/risks/${index}`;
    entities.push({ id: risk.id, kind: 'risk', artifact, pointer, title: risk.title, status: risk.status });
  }
  return entities;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function pull<Value>(map: Map<string, Value[]>, key: string, matches: (value: Value) => boolean): void {
  const left = (map.get(key) ?? []).filter((value) => !matches(value));
  if (left.length > 0) map.set(key, left);
  else map.delete(key);
}
