import type { Artifact } from '../artifacts/artifact.ts';
import { entitiesOf, type Graph } from './graph.ts';
import { supersessionChain } from './supersession.ts';

/**
 * Replaces an artifact in a graph, and tells the ids whose meaning may differ then: those which it defines or names,
 * before and after; the decisions of the chains that it is part of (a circle may close or open anywhere in them); and,
 * when it defines other ids than before, all ids that name nothing, since what is proposed in their stead may differ.
 * @param replace does the replacement
 */
export function idsTouched(
  graph: Graph,
  before: Artifact | undefined,
  after: Artifact | undefined,
  replace: () => void,
): ReadonlySet<string> {
  const ids = new Set([...idsIn(before), ...idsIn(after)]);
  const touched = new Set(ids);
  const defines = definitions(before) !== definitions(after);
  const collect = (): void => {
    for (const id of supersessionChain(graph, ids)) touched.add(id);
    if (defines) for (const id of graph.danglingIds()) touched.add(id);
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

function definitions(artifact: Artifact | undefined): string {
  return JSON.stringify(artifact ? entitiesOf(artifact).map(({ id, kind }) => [id, kind]) : []);
}
