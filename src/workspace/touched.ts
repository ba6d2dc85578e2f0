import type { Artifact } from '../kinds/artifact.ts';
import { entitiesOf, type Graph } from './graph.ts';
import { dependencyCircle, supersessionChain } from './supersession.ts';

/**
 * Replaces an artifact in a graph, and tells the ids whose meaning may differ then for other files. While an artifact
 * defines and names the same as before, these are only the ids for which its place in the file matters elsewhere; else
 * all that it defines or names, before and after; the decisions of the chains that it is part of (a circle may close or
 * open anywhere in them), and the circles of dependencies; and, when it defines other ids, all ids that name nothing, since what is proposed in their
 * stead may differ.
 * @param replace does the replacement
 */
export function idsTouched(
  graph: Graph,
  before: Artifact | undefined,
  after: Artifact | undefined,
  replace: () => void,
): ReadonlySet<string> {
  const sameIds = definesSame(before, after);
  if (sameIds && namesSame(before, after)) {
    replace();
    return sharedIds(graph, after);
  }
  const ids = new Set([...idsIn(before), ...idsIn(after)]);
  const touched = new Set(ids);
  const collect = (): void => {
    for (const id of supersessionChain(graph, ids)) touched.add(id);
    for (const id of circleAround(graph, before, after)) touched.add(id);
    if (!sameIds) for (const id of graph.danglingIds()) touched.add(id);
  };
  collect();
  replace();
  collect();
  return touched;
}

function idsIn(artifact: Artifact | undefined): string[] {
  if (!artifact) return [];
  return [...entitiesOf(artifact).map(({ id }) => id), ...artifact.links.map(({ target }) => target)];
}

/** What other files may point at, to say where the other side of a finding stands: ids in dispute, and superseding. */
function sharedIds(graph: Graph, artifact: Artifact | undefined): ReadonlySet<string> {
  if (!artifact) return new Set();
  const disputed = entitiesOf(artifact).filter(
    ({ id, kind }) =>
      graph.find(id).length > 1 ||
      graph.incoming(id).some(({ link }) => link.kinds.length > 0 && !link.kinds.includes(kind)),
  );
  const superseding = artifact.kind === 'adr' ? supersessionChain(graph, idsIn(artifact)) : [];
  return new Set([...disputed.map(({ id }) => id), ...superseding, ...circleAround(graph, artifact)]);
}

/** The circle of dependencies that a charter closes: of which kind a dependency is matters to all in it. */
function circleAround(graph: Graph, ...artifacts: readonly (Artifact | undefined)[]): string[] {
  return artifacts.flatMap((artifact) =>
    artifact?.kind === 'charter' && artifact.id !== undefined ? [...dependencyCircle(graph, artifact.id)] : [],
  );
}

function definesSame(before: Artifact | undefined, after: Artifact | undefined): boolean {
  if (!before || !after) return before === after;
  const entities = entitiesOf(after);
  return (
    before.origin === after.origin &&
    allEqual(entitiesOf(before), entities, (a, b) => a.id === b.id && a.kind === b.kind)
  );
}

function namesSame(before: Artifact | undefined, after: Artifact | undefined): boolean {
  if (!before || !after) return before === after;
  return allEqual(before.links, after.links, (a, b) => a.type === b.type && a.target === b.target);
}

function allEqual<Item>(a: readonly Item[], b: readonly Item[], equal: (a: Item, b: Item) => boolean): boolean {
  return (
    a.length === b.length &&
    a.every((item, index) => {
      const other = b[index];
      return other !== undefined && equal(item, other);
    })
  );
}

/** The files whose findings may differ when the meaning of some ids does: where they are defined, and where they are named. */
export function affectedFiles({ graph }: { readonly graph: Graph }, ids: Iterable<string>): Set<string> {
  const files = new Set<string>();
  for (const id of ids) {
    for (const { artifact } of graph.find(id)) files.add(artifact.uri);
    for (const { artifact } of graph.incoming(id)) files.add(artifact.uri);
  }
  return files;
}
