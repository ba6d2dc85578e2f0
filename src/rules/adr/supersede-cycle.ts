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
    for (const { target, pointer } of artifact.links.filter(({ type }) => type === 'supersedes')) {
      const path =
        artifact.id === undefined ? undefined : pathBack(target, artifact.id, (id) => successors(id, project));
      if (path)
        yield {
          place: atValue(pointer),
          message: `These decisions supersede each other in a circle: ${[artifact.id, ...path].join(' → ')}.`,
        };
    }
  },
});

type Find = (id: string) => readonly string[];

function successors(
  id: string,
  {
    graph,
  }: { graph: { find(id: string): readonly { artifact: { links: readonly { type: string; target: string }[] } }[] } },
): string[] {
  return graph
    .find(id)
    .flatMap(({ artifact }) => artifact.links.flatMap(({ type, target }) => (type === 'supersedes' ? target : [])));
}

/** The shortest way from one id to another along `next`, both included; undefined when there is none. */
function pathBack(from: string, to: string, next: Find): readonly string[] | undefined {
  const before = new Map<string, string | undefined>([[from, undefined]]);
  const queue = [from];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (id === to) return trace(before, to);
    for (const follower of next(id)) {
      if (before.has(follower)) continue;
      before.set(follower, id);
      queue.push(follower);
    }
  }
  return undefined;
}

function trace(before: ReadonlyMap<string, string | undefined>, end: string): string[] {
  const path: string[] = [];
  for (let id: string | undefined = end; id !== undefined; id = before.get(id)) path.unshift(id);
  return path;
}
