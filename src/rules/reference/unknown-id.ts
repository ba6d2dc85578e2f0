import { kindNoun } from '../../kinds/kinds.ts';
import type { Graph } from '../../workspace/graph.ts';
import { charter, decision } from '../example.ts';
import { artifactRule, atValue } from '../rule.ts';
import { schemaIssues } from '../schema/issues.ts';
import { shorten } from '../words.ts';
import { linkKinds, nearestIds, otherId, similarId } from './ids.ts';
import { mayLeadToNameless } from './nameless.ts';

const deciding = (id: string): string => {
  return charter(`technicalApproach:\n  summary: Changes are captured at the source.\n  decisions: [${id}]\n`);
};

export const unknownId = artifactRule({
  code: 'reference/unknown-id',
  title: 'An id that names nothing in the workspace',
  severity: 'error',
  documentation: {
    why: 'A link that leads nowhere hides a record that was deleted, renamed or never written.',
    mend: 'Correct the id, or write the record that it names.',
  },
  example: {
    bad: { 'orders.charter.yaml': deciding('ADR-0070'), 'one-queue.adr.yaml': decision() },
    good: { 'orders.charter.yaml': deciding('ADR-0007'), 'one-queue.adr.yaml': decision() },
  },
  *check({ artifact, record, project }) {
    const { values } = schemaIssues(record, project);
    for (const link of artifact.links) {
      const { target, pointer, kinds } = link;
      if (values.has(pointer) || project.graph.find(target).length > 0 || mayLeadToNameless(project, link)) continue;
      const similar = similarId(target, idsOfKinds(project.graph, kinds));
      const advice = similar === undefined ? 'Correct the id, or write the record.' : `Did you mean "${similar}"?`;
      const [kind] = kinds;
      const id = `"${shorten(target)}"`;
      const what =
        kinds.length === 1 && kind !== undefined ? `no ${kindNoun(kind)} ${id}` : `nothing with the id ${id}`;
      yield {
        place: atValue(pointer),
        message: `There is ${what} in this workspace. ${advice}`,
        ...(artifact.origin === 'adopted' ? { severity: 'info' as const } : {}),
      };
    }
  },
  /** Offers the ids that are most like the one that names nothing. */
  *fixes(context) {
    for (const { word, meant } of nearestIds(context, linkKinds(context))) yield otherId(context, word, meant);
  },
});

function idsOfKinds(graph: Graph, kinds: readonly string[]): string[] {
  const ids = [...graph.ids()];
  return kinds.length === 0 ? ids : ids.filter((id) => graph.find(id).some(({ kind }) => kinds.includes(kind)));
}
