import type { Artifact } from '../../kinds/artifact.ts';
import { decision } from '../example.ts';
import { addToList, orderIn, pointerOf } from '../fix.ts';
import { artifactRule, atValue } from '../rule.ts';
import { circleOf } from './supersede-cycle.ts';

const OLD = { id: 'ADR-0003', title: 'A queue for each team' };

export const oneWaySupersede = artifactRule({
  code: 'adr/one-way-supersede',
  title: 'A supersede link that the other record does not return',
  severity: 'warning',
  kinds: ['adr'],
  documentation: {
    why: 'Whoever opens the old record must learn that it no longer holds; whoever opens the new one, what it replaces.',
    mend: 'Name this record in the other one, under `supersededBy` or `supersedes`.',
  },
  example: {
    bad: {
      'queues.adr.yaml': decision('', { ...OLD, status: 'superseded' }),
      'one-queue.adr.yaml': decision('supersedes: [ADR-0003]\n'),
    },
    good: {
      'queues.adr.yaml': decision('supersededBy: [ADR-0007]\n', { ...OLD, status: 'superseded' }),
      'one-queue.adr.yaml': decision('supersedes: [ADR-0003]\n'),
    },
  },
  *check({ artifact, project }) {
    if (artifact.id === undefined) return;
    // The link that closes a circle is wrong as it is: nobody should return it.
    const circle = circleOf(artifact, project.graph);
    for (const [property, opposite, verb] of [
      ['supersedes', 'supersededBy', 'supersedes'],
      ['supersededBy', 'supersedes', 'is superseded by'],
    ] as const) {
      for (const { target, pointer } of artifact.links.filter(({ type }) => type === property)) {
        const other = decisionIn(project.graph.find(target));
        if (!other || circle?.ids.includes(target)) continue;
        if (other.links.some((link) => link.type === opposite && link.target === artifact.id)) continue;
        yield {
          place: atValue(pointer),
          message: `${artifact.id} ${verb} ${target}, but ${target} does not say so. Add "${opposite}: [${artifact.id}]" there.`,
          related: [{ artifact: other, pointer: '/id', message: `${target} does not name ${artifact.id}.` }],
          ...(artifact.origin === 'adopted' || other.origin === 'adopted' ? { severity: 'info' as const } : {}),
        };
      }
    }
  },
  /** Names this record in the other one. */
  *fixes({ artifact: { id }, project, finding }) {
    const other = finding.related?.[0]?.artifact;
    const property = pointerOf(finding.place).startsWith('/supersededBy') ? 'supersedes' : 'supersededBy';
    // An adopted record says it in prose of its author's own.
    if (!other || id === undefined || other.origin === 'adopted') return;
    yield {
      title: `Add "${property}: ${id}" to ${other.id ?? other.file}`,
      preferred: true,
      changes: () => {
        const target = project.record(other.uri);
        const edits = target && addToList(other.document, `/${property}`, [id], orderIn(target, project));
        return edits && [{ uri: other.uri, edits }];
      },
    };
  },
});

function decisionIn(found: readonly { readonly artifact: Artifact }[]): Artifact<'adr'> | undefined {
  const artifact = found[0]?.artifact;
  return artifact && artifact.kind === 'adr' ? artifact : undefined;
}
