import { removeAt } from '../../documents/edit/remove.ts';
import type { Artifact, Link } from '../../kinds/artifact.ts';
import type { Graph } from '../../workspace/graph.ts';
import { predecessors } from '../../workspace/supersession.ts';
import { decision } from '../example.ts';
import { ownChange, pointerOf, scalarOf } from '../fix.ts';
import { artifactRule, atValue } from '../rule.ts';

const OLD = { id: 'ADR-0003', title: 'A queue for each team' };

export const supersedeCycle = artifactRule({
  code: 'adr/supersede-cycle',
  title: 'Decisions that supersede each other in a circle',
  severity: 'error',
  kinds: ['adr'],
  documentation: {
    why: 'In a circle every decision is replaced by another one: none holds.',
    mend: 'Remove the link that points the wrong way in time.',
  },
  example: {
    bad: {
      'queues.adr.yaml': decision('supersedes: [ADR-0007]\n', OLD),
      'one-queue.adr.yaml': decision('supersedes: [ADR-0003]\n'),
    },
    good: {
      'queues.adr.yaml': decision('supersededBy: [ADR-0007]\n', { ...OLD, status: 'superseded' }),
      'one-queue.adr.yaml': decision('supersedes: [ADR-0003]\n'),
    },
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
  /** Takes this link out of the circle; whether it is the wrong one, only the author knows. */
  *fixes(context) {
    const id = String(scalarOf(context)?.value ?? '');
    yield {
      title: `Remove "${id}" from "supersedes"`,
      changes: () => ownChange(context, removeAt(context.document, pointerOf(context.finding.place))),
    };
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
