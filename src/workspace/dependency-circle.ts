import type { Graph } from './graph.ts';

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
