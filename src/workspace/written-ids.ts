import { type Entity, qualifiedId } from './entity.ts';
import type { Graph, Standpoint } from './graph.ts';

/** Something that an id names, with the id as it is written in a place. */
export interface Written {
  readonly id: string;
  readonly entity: Entity;
}

/**
 * What there is of some kinds (of any when none is named), each with the shortest id that names it where somebody
 * writes: bare where that is the nearest, qualified elsewhere. What shares its name with another is left out, as is what
 * no id can tell from another.
 */
export function writtenFrom(graph: Graph, from: Standpoint, kinds: readonly string[]): Written[] {
  const found = new Map<string, Entity>();
  for (const id of graph.ids()) {
    const isBare = graph.isShared(id) ? bareFrom(graph, id, from) : () => true;
    for (const entity of graph.find(id)) {
      if (kinds.length > 0 && !kinds.includes(entity.kind)) continue;
      const written = isBare(entity) ? id : qualifiedId(entity);
      if ((written !== id || isBare(entity)) && !found.has(written)) found.set(written, entity);
    }
  }
  return [...found].map(([id, entity]) => ({ id, entity }));
}

/** What a shared id means in a place; nothing in a scope where that is open. */
function bareFrom(graph: Graph, id: string, from: Standpoint): (entity: Entity) => boolean {
  const near = graph.resolve(id, from);
  const scopes = new Set(near.flatMap(({ scope }) => scope?.uri ?? []));
  const only = scopes.size === 1 ? [...scopes][0] : undefined;
  return ({ scope }) => scope === undefined || scope.uri === only;
}
