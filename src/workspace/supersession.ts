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

const DEPENDS_ON = 'dependsOn';

/** Ids of the charters that a charter depends on and that depend on it, over any number of steps; itself included. */
export function dependencyCircle(graph: Graph, id: string): ReadonlySet<string> {
  const below = reach(id, (next) =>
    graph
      .find(next)
      .flatMap(({ artifact, pointer }) => (pointer === '' ? artifact.links : []))
      .flatMap(({ type, target }) => (type === DEPENDS_ON ? target : [])),
  );
  // Most charters are in no circle: then nothing more has to be looked at.
  if (!below.has(id)) return new Set();
  const above = reach(id, (next) =>
    graph.incoming(next).flatMap(({ artifact, link }) => (link.type === DEPENDS_ON && artifact.id ? artifact.id : [])),
  );
  return new Set([...below].filter((each) => above.has(each)));
}

/** What can be reached in one step or more. */
function reach(from: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  // A set that grows while it is walked is walked to its end.
  const found = new Set(next(from));
  for (const id of found) for (const further of next(id)) found.add(further);
  return found;
}
