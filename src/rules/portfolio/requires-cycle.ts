import type { Artifact } from '../../kinds/artifact.ts';
import type { Graph } from '../../workspace/graph.ts';
import { dependencyCircle } from '../../workspace/supersession.ts';
import { charter } from '../example.ts';
import { artifactRule, atValue } from '../rule.ts';

const requiring = (target: string, id: string, relation = 'requires'): string =>
  charter(`dependencies: [{ target: ${target}, relation: ${relation} }]\n`, { id });

export const requiresCycle = artifactRule({
  code: 'portfolio/requires-cycle',
  title: 'Projects that require each other in a circle',
  severity: 'warning',
  kinds: ['charter'],
  documentation: {
    why: 'Of projects that require each other none can come first. Selection takes all of them or none.',
    mend: 'Say of the dependency that only informs `relation: informs`, remove it, or make one project of them.',
  },
  example: {
    bad: {
      'orders.charter.yaml': requiring('PRJ-015', 'PRJ-014'),
      'stock.charter.yaml': requiring('PRJ-014', 'PRJ-015'),
    },
    good: {
      'orders.charter.yaml': requiring('PRJ-015', 'PRJ-014'),
      'stock.charter.yaml': requiring('PRJ-014', 'PRJ-015', 'informs'),
    },
  },
  *check({ artifact, project }) {
    const { id } = artifact;
    // Without any circle of dependencies there is nothing to look for.
    if (id === undefined || dependencyCircle(project.graph, id).size === 0) return;
    for (const { target, pointer } of requirementsOf(artifact)) {
      const path = target === id ? [id] : pathTo(project.graph, target, id);
      if (!path) continue;
      const message =
        target === id
          ? 'The project requires itself. Remove the dependency.'
          : `These projects require each other in a circle: ${[id, ...path].join(' → ')}. Selection takes all of them or none; set the dependency that only informs to "informs", or remove it.`;
      yield { place: atValue(pointer), message };
      return;
    }
  },
});

interface Requirement {
  readonly target: string;
  readonly pointer: string;
}

function requirementsOf({ data }: Artifact<'charter'>): Requirement[] {
  return (data.dependencies ?? []).flatMap((dependency, index) => {
    const { target, relation = 'requires', status } = dependency ?? {};
    if (typeof target !== 'string' || relation !== 'requires' || status === 'resolved') return [];
    return [{ target, pointer: `/dependencies/${index}/target` }];
  });
}

/** The shortest way from a project to another over what each requires, both included. */
function pathTo(graph: Graph, from: string, to: string): string[] | undefined {
  const before = new Map<string, string | undefined>([[from, undefined]]);
  // A map that grows while it is walked is walked to its end.
  for (const id of before.keys()) {
    if (id === to) return trace(before, to);
    for (const { artifact } of graph.find(id)) {
      if (artifact.kind !== 'charter' || artifact.id !== id) continue;
      for (const { target } of requirementsOf(artifact)) if (!before.has(target)) before.set(target, id);
    }
  }
  return undefined;
}

function trace(before: ReadonlyMap<string, string | undefined>, end: string): string[] {
  const path: string[] = [];
  for (let id: string | undefined = end; id !== undefined; id = before.get(id)) path.unshift(id);
  return path;
}
