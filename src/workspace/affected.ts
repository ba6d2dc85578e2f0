import type { Graph } from './graph.ts';

/** The files whose findings may differ when the meaning of some ids does: where they are defined, and where they are named. */
export function affectedFiles({ graph }: { readonly graph: Graph }, ids: Iterable<string>): Set<string> {
  const files = new Set<string>();
  for (const id of ids) {
    for (const { artifact } of graph.find(id)) files.add(artifact.uri);
    for (const { artifact } of graph.incoming(id)) files.add(artifact.uri);
  }
  return files;
}
