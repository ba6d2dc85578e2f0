import type { Artifact, Link } from '../../kinds/artifact.ts';
import type { Graph } from '../../workspace/graph.ts';
import { predecessors } from '../../workspace/supersession.ts';
import { artifactRule, atValue } from '../rule.ts';

export const supersedeCycle = artifactRule({
  code: 'adr/supersede-cycle',
  title: 'Decisions that supersede each other in a circle',
  severity: 'error',
  kinds: ['adr'],
  documentation: {
    why: 'In a circle every decision is replaced by another one: none holds.',
    mend: 'Remove the link that points the wrong way in time.',
  },
  *check({ artifact, project }) {
    const circle = circleOf(artifact, project.graph);
    if (!circle) return;
    const message =
      circle.ids.length > 2
        ? `These decisions supersede each other in a circle: ${circle.ids.join(' → ')}. Remove the link that is wrong.`
        : 'The decision supersedes itself. Remove the link.';
    yield { place: atValue(circle.link.pointer), message };
  },
});

/** A circle of decisions, and the link of a record that is part of it. */
export interface Circle {
  readonly link: Link;
  /** From the record over those that it supersedes back to itself. */
  readonly ids: readonly string[];
}

/** The first circle that the links of a record close; undefined when it is in none. */
export function circleOf({ id, links }: Artifact<'adr'>, graph: Graph): Circle | undefined {
  if (id === undefined) return undefined;
  for (const type of ['supersedes', 'supersededBy']) {
    for (const link of links.filter((each) => each.type === type)) {
      const [from, to] = type === 'supersedes' ? [link.target, id] : [id, link.target];
      const path = pathTo(graph, from, to);
      if (path) return { link, ids: type === 'supersedes' ? [id, ...path] : [...path, id] };
    }
  }
  return undefined;
}

/** The shortest way from a decision to another over those that each supersedes, both included. */
function pathTo(graph: Graph, from: string, to: string): readonly string[] | undefined {
  const before = new Map<string, string | undefined>([[from, undefined]]);
  // A map that grows while it is walked is walked to its end.
  for (const id of before.keys()) {
    if (id === to) return trace(before, to);
    for (const next of predecessors(graph, id)) if (!before.has(next)) before.set(next, id);
  }
  return undefined;
}

function trace(before: ReadonlyMap<string, string | undefined>, end: string): string[] {
  const path: string[] = [];
  for (let id: string | undefined = end; id !== undefined; id = before.get(id)) path.unshift(id);
  return path;
}
