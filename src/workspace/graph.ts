import type { Artifact, Link } from '../kinds/artifact.ts';
import { riskItems } from '../kinds/risks.ts';
import { memo } from '../text/memo.ts';

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
    for (const entity of entitiesOf(artifact)) insert(this.#entities, entity.id, entity);
    for (const link of artifact.links) insert(this.#incoming, link.target, { artifact, link });
  }

  remove(artifact: Artifact): void {
    for (const { id } of entitiesOf(artifact)) pull(this.#entities, id, artifact);
    for (const { target } of artifact.links) pull(this.#incoming, target, artifact);
  }

  /** Puts an artifact in the place of an earlier version of it, if there was one. */
  replace(before: Artifact | undefined, after: Artifact | undefined): void {
    if (before && after && namesTheSame(before, after)) {
      for (const entity of entitiesOf(after)) swap(this.#entities, entity.id, before, entity);
      for (const link of after.links) swap(this.#incoming, link.target, before, { artifact: after, link });
      return;
    }
    if (before) this.remove(before);
    if (after) this.add(after);
  }

  /** What an id names, in the order of files and of their text; more than one when the id is not unique. */
  find(id: string): readonly Entity[] {
    return this.#entities.get(id) ?? [];
  }

  /** The links that name an id, in the same order. */
  incoming(id: string): readonly IncomingLink[] {
    return this.#incoming.get(id) ?? [];
  }

  /** All ids that name something. */
  ids(): IterableIterator<string> {
    return this.#entities.keys();
  }

  /** All ids that links name although nothing has them. */
  danglingIds(): string[] {
    return [...this.#incoming.keys()].filter((id) => !this.#entities.has(id));
  }
}

/** The artifact itself, when it has an id, and what it holds that has one. */
export const entitiesOf = memo((artifact: Artifact): readonly Entity[] => {
  const { id, kind, title, status } = artifact;
  const entities: Entity[] = id === undefined ? [] : [{ id, kind, artifact, pointer: '', title, status }];
  for (const { index, risk } of riskItems(artifact)) {
    if (risk.id === undefined) continue;
    const pointer = `/risks/${index}`;
    entities.push({ id: risk.id, kind: 'risk', artifact, pointer, title: risk.title, status: risk.status });
  }
  return entities;
});

interface OfArtifact {
  readonly artifact: Artifact;
}

/** Keeps the lists in the order of files, whatever the order in which they come: answers must not depend on that. */
function insert<Item extends OfArtifact>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key) ?? [];
  map.set(key, list);
  const isBehind = ({ artifact }: Item): boolean => artifact.uri > item.artifact.uri;
  const last = list.at(-1);
  if (last && isBehind(last)) list.splice(list.findIndex(isBehind), 0, item);
  else list.push(item);
}

function pull<Item extends OfArtifact>(map: Map<string, Item[]>, key: string, artifact: Artifact): void {
  const left = (map.get(key) ?? []).filter((item) => item.artifact !== artifact);
  if (left.length > 0) map.set(key, left);
  else map.delete(key);
}

/** Whether two versions of an artifact define the same ids and name the same, in the same order. */
function namesTheSame(before: Artifact, after: Artifact): boolean {
  const entities = entitiesOf(before);
  return (
    before.uri === after.uri &&
    entities.length === entitiesOf(after).length &&
    before.links.length === after.links.length &&
    entitiesOf(after).every(({ id }, index) => id === entities[index]?.id) &&
    after.links.every(({ target }, index) => target === before.links[index]?.target)
  );
}

/** Puts an item in the place of the first that belongs to an artifact's earlier version. */
function swap<Item extends OfArtifact>(map: Map<string, Item[]>, key: string, before: Artifact, item: Item): void {
  const list = map.get(key) ?? [];
  const index = list.findIndex(({ artifact }) => artifact === before);
  if (index >= 0) list[index] = item;
}
