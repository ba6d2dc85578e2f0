import type { Graph } from './graph.ts';

/** Ids of the decisions that a decision supersedes: as its own record says, or theirs. */
export function predecessors(graph: Graph, id: string): readonly string[] {
  return neighbours(graph, id, 'supersedes', 'supersededBy');
}

/** Ids of the decisions that supersede a decision: as its own record says, or theirs. */
export function successors(graph: Graph, id: string): readonly string[] {
  return neighbours(graph, id, 'supersededBy', 'supersedes');
}

/** Ids of all decisions that are tied to some by superseding, over any number of steps; those themselves included. */
export function supersessionChain(graph: Graph, ids: Iterable<string>): ReadonlySet<string> {
  // A set that grows while it is walked is walked to its end.
  const chain = new Set(ids);
  for (const id of chain) {
    for (const next of [...predecessors(graph, id), ...successors(graph, id)]) chain.add(next);
  }
  return chain;
}

function neighbours(graph: Graph, id: string, own: string, returned: string): readonly string[] {
  const named = graph
    .find(id)
    .flatMap(({ artifact }) => artifact.links.flatMap(({ type, target }) => (type === own ? target : [])));
  const naming = graph
    .incoming(id)
    .flatMap(({ artifact, link }) => (link.type === returned && artifact.id !== undefined ? artifact.id : []));
  return [...new Set([...named, ...naming])];
}
