import type { Artifact } from '../kinds/artifact.ts';
import { type Entity, entitiesOf, qualifiedId } from './entity.ts';
import type { Graph } from './graph.ts';
import { dependencyCircle, supersessionChain } from './supersession.ts';

/** One change of a graph. */
export interface Replacement {
  readonly before: Artifact | undefined;
  readonly after: Artifact | undefined;
  /** Ids that `portolan.yaml` names, and its URI. */
  readonly configured: { readonly ids: Iterable<string>; readonly uri: string };
  /** Does it. */
  replace(): void;
}

/**
 * Replaces an artifact in a graph, and tells the files whose findings may differ then. While an artifact
 * defines and names the same as before, these are only those for which its place in the file matters elsewhere; else
 * those that define or name what it defines or names, before and after; the decisions of the chains that it is part of (a
 * circle may close or open anywhere in them), and the circles of dependencies; and, when it defines other ids, all files
 * that name what there is not, since what is proposed in its stead may differ. Of what is in a scope, only what came or
 * went counts, and the files in which it is, or was, what an id means.
 */
export function filesTouched(graph: Graph, { before, after, configured, replace }: Replacement): ReadonlySet<string> {
  const sameIds = definesSame(before, after);
  if (sameIds && namesSame(before, after)) {
    replace();
    return sharing(graph, after);
  }
  const files = new Set<string>();
  const ids = new Set<string>();
  const collect = (artifact: Artifact | undefined, parts: readonly Entity[]): void => {
    for (const id of namesIn(graph, artifact, files)) ids.add(id);
    const touched = new Set([...ids, ...supersessionChain(graph, ids), ...circleAround(graph, before, after)]);
    if (!sameIds) for (const id of graph.danglingIds()) touched.add(id);
    for (const id of touched) addFiles(graph, id, files);
    for (const part of parts) addAll(files, [...graph.naming(part), ...graph.rivals(part.id, part.scope)]);
    for (const id of configured.ids) addAll(files, graph.resolve(id, configured.uri));
  };
  collect(before, changedParts(before, after));
  replace();
  collect(after, changedParts(after, before));
  for (const file of sharing(graph, after)) files.add(file);
  return files;
}

/** The ids of the project that an artifact has or names. Where it names something in a scope, the files of that are added. */
function namesIn(graph: Graph, artifact: Artifact | undefined, files: Set<string>): Set<string> {
  const names = new Set<string>();
  if (!artifact) return names;
  for (const { id, scope } of entitiesOf(artifact)) if (!scope) names.add(id);
  for (const { target } of artifact.links) {
    const meant = graph.resolve(target, artifact);
    if (meant.some(({ scope }) => scope)) addAll(files, meant);
    else names.add(target);
  }
  return names;
}

/** What a version of an artifact has in a scope and the other has not, or not under the same name. */
function changedParts(artifact: Artifact | undefined, other: Artifact | undefined): readonly Entity[] {
  if (!artifact) return [];
  const parts = entitiesOf(artifact).filter(({ scope }) => scope);
  const isMoved = artifact.id !== other?.id || artifact.origin !== other?.origin;
  // Of another project now, it is so for files that name that project: these are touched by its id.
  if (!other || isMoved) return parts;
  const names = new Set(entitiesOf(other).map(nameOf));
  return parts.filter((part) => !names.has(nameOf(part)));
}

function nameOf({ id, kind }: Entity): string {
  return `${kind} ${id}`;
}

/** Files that may point at an artifact, to say where the other side of a finding stands: ids in dispute, and superseding. */
function sharing(graph: Graph, artifact: Artifact | undefined): ReadonlySet<string> {
  const files = new Set<string>();
  if (!artifact) return files;
  for (const entity of entitiesOf(artifact)) {
    const rivals = graph.rivals(entity.id, entity.scope);
    if (rivals.length > 1) addAll(files, rivals);
    for (const written of new Set([entity.id, qualifiedId(entity)]))
      for (const { artifact: naming, link } of graph.incoming(written))
        if (link.kinds.length > 0 && !link.kinds.includes(entity.kind)) files.add(naming.uri);
  }
  const superseding = artifact.kind === 'adr' ? supersessionChain(graph, idsIn(artifact)) : [];
  for (const id of [...superseding, ...circleAround(graph, artifact)]) addFiles(graph, id, files);
  return files;
}

function idsIn(artifact: Artifact): string[] {
  return [...entitiesOf(artifact).map(({ id }) => id), ...artifact.links.map(({ target }) => target)];
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

/** Where an id is defined, and where it is named. */
function addFiles(graph: Graph, id: string, files: Set<string>): void {
  addAll(files, graph.find(id));
  addAll(files, graph.incoming(id));
}

function addAll(files: Set<string>, things: readonly { readonly artifact: Artifact }[]): void {
  for (const { artifact } of things) files.add(artifact.uri);
}
