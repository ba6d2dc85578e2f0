import { numberOfFile } from '../../kinds/adr/adopted/title.ts';
import type { Artifact, Link } from '../../kinds/artifact.ts';
import { kindNoun } from '../../kinds/kinds.ts';
import { type Entity, qualifiedId, splitId } from '../../workspace/entity.ts';
import type { Graph } from '../../workspace/graph.ts';
import { perRevision } from '../../workspace/memo.ts';
import type { Project } from '../../workspace/project.ts';
import { charter, decision } from '../example.ts';
import { artifactRule, atValue } from '../rule.ts';
import { schemaIssues } from '../schema/issues.ts';
import { shorten } from '../words.ts';
import { linkKinds, nearestIds, otherId, similarId } from './ids.ts';

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
      const { target, pointer } = link;
      if (values.has(pointer) || project.graph.has(target) || mayLeadToNameless(project, link)) continue;
      const similar = similarId(target, candidates(project.graph, link));
      const advice = similar === undefined ? 'Correct the id, or write the record.' : `Did you mean "${similar}"?`;
      yield {
        place: atValue(pointer),
        message: `There is ${missing(project.graph, link)}. ${advice}`,
        ...(artifact.origin === 'adopted' ? { severity: 'info' as const } : {}),
      };
    }
  },
  /** Offers the ids that are most like the one that names nothing. */
  *fixes(context) {
    for (const { word, meant } of nearestIds(context, linkKinds(context))) yield otherId(context, word, meant);
  },
});

/** `no risk "RISK-009" in REG-A`. */
function missing(graph: Graph, { target, kinds }: Link): string {
  const { scope, id } = splitId(target);
  const isScope = scope !== undefined && graph.isScope(scope);
  const written = `"${shorten(isScope ? id : target)}"`;
  const [kind] = kinds;
  const what =
    kinds.length === 1 && kind !== undefined ? `no ${kindNoun(kind)} ${written}` : `nothing with the id ${written}`;
  return `${what} in ${isScope ? shorten(scope) : 'this workspace'}`;
}

/** The ids that may have been meant, bare or qualified as the one that was written. */
function candidates(graph: Graph, { target, kinds }: Link): string[] {
  const isQualified = target.includes('/');
  const fits = ({ kind }: Entity): boolean => kinds.length === 0 || kinds.includes(kind);
  return [...graph.ids()].flatMap((id) => {
    if (!isQualified) return kinds.length === 0 || graph.find(id).some(fits) ? id : [];
    return graph.find(id).flatMap((entity) => (entity.scope && fits(entity) ? qualifiedId(entity) : []));
  });
}

/**
 * Whether a link may well lead to a record that has no id at present, as its text is broken there, or the id is still
 * to be written: then the name of the file says the id. That the record lacks it is reported in the record itself.
 */
function mayLeadToNameless(project: Project, { target, kinds }: Link): boolean {
  return namelessIn(project).some(
    ({ kind, file }) => (kinds.length === 0 || kinds.includes(kind)) && nameSays(file, target, kind, project),
  );
}

const namelessIn = perRevision((project) => project.artifacts().filter(({ id }) => id === undefined));

/** `ADR-0007-queue.md` and `prj-014.charter.yaml` say an id; `0007-queue.md` that of a decision record. */
function nameSays(file: string, id: string, kind: Artifact['kind'], { configuration }: Project): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  const at = name.indexOf(id.toLowerCase());
  const isWord = at >= 0 && !/[a-z0-9]$/.test(name.slice(0, at)) && !/^[a-z0-9]/.test(name.slice(at + id.length));
  const number = isWord || kind !== 'adr' ? undefined : numberOfFile(file);
  return isWord || (number !== undefined && configuration.ids.adr.format(number) === id);
}
