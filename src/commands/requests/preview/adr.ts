import type { AdrModel, ChainStep } from '../../../kinds/adr/model.ts';
import type { Artifact } from '../../../kinds/artifact.ts';
import type { RecordModel } from '../../../reports/model/common.ts';
import type { Graph } from '../../../workspace/graph.ts';
import { predecessors, successors } from '../../../workspace/supersession.ts';
import type { Target } from '../../../workspace/target.ts';
import { approvalsOf } from './approvals.ts';
import { referenceTo } from './base.ts';

export function adrPreview({ project }: Target, artifact: Artifact<'adr'>, base: RecordModel<'adr'>): AdrModel {
  return {
    ...base,
    approvals: approvalsOf(artifact, project, base.today),
    chain: chainOf(project.graph, artifact),
  };
}

/** The decisions before and after, step by step; each decision is visited once, so that a circle ends. */
function chainOf(graph: Graph, artifact: Artifact<'adr'>): ChainStep[] | undefined {
  if (artifact.id === undefined) return undefined;
  const seen = new Set([artifact.id]);
  const before = steps(graph, artifact.id, seen, predecessors).reverse();
  const after = steps(graph, artifact.id, seen, successors);
  const own = {
    id: artifact.id,
    known: true,
    kind: 'adr',
    title: artifact.title,
    status: artifact.status,
    uri: artifact.uri,
  };
  return [...before, { decisions: [own], current: true }, ...after];
}

/** A link in either direction is enough: the other record may not return it. */
function steps(graph: Graph, id: string, seen: Set<string>, next: typeof successors): ChainStep[] {
  const found: ChainStep[] = [];
  for (let front = [id]; front.length > 0; ) {
    front = [...new Set(front.flatMap((each) => next(graph, each)))].filter((each) => !seen.has(each));
    for (const each of front) seen.add(each);
    if (front.length > 0) found.push({ decisions: front.map((each) => decision(graph, each)) });
  }
  return found;
}

function decision(graph: Graph, id: string): ChainStep['decisions'][number] {
  const [entity] = graph.find(id);
  return entity ? referenceTo(entity) : { id, known: false };
}
