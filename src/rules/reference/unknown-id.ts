import { kindNoun } from '../../kinds/kinds.ts';
import type { Graph } from '../../workspace/graph.ts';
import { artifactRule, atValue } from '../rule.ts';
import { schemaIssues } from '../schema/issues.ts';
import { shorten } from '../schema/words.ts';
import { mayLeadToNameless } from './nameless.ts';
import { similarId } from './similar-id.ts';

export const unknownId = artifactRule({
  code: 'reference/unknown-id',
  title: 'An id that names nothing in the workspace',
  severity: 'error',
  documentation: {
    why: 'A link that leads nowhere hides a record that was deleted, renamed or never written.',
    mend: 'Correct the id, or write the record that it names.',
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
});

function idsOfKinds(graph: Graph, kinds: readonly string[]): string[] {
  const ids = [...graph.ids()];
  return kinds.length === 0 ? ids : ids.filter((id) => graph.find(id).some(({ kind }) => kinds.includes(kind)));
}
