import { successors } from '../../workspace/supersession.ts';
import { artifactRule, atValue } from '../rule.ts';

export const supersededStatus = artifactRule({
  code: 'adr/superseded-status',
  title: 'Status and successor of a decision disagree',
  severity: 'warning',
  kinds: ['adr'],
  documentation: {
    why: 'A decision is superseded when another one takes its place: the status and the link say the same thing twice, and must agree.',
    mend: 'Name the successor under `supersededBy`, or correct the status.',
  },
  *check({ artifact, project }) {
    const { id, status, origin, links } = artifact;
    if (origin === 'adopted') return;
    const named = links.find(({ type }) => type === 'supersededBy');
    // A successor that is named only on its own side is `adr/one-way-supersede` there.
    const isNamed = named !== undefined || (id !== undefined && successors(project.graph, id).length > 0);
    if (status === 'superseded' && !isNamed) {
      yield {
        place: atValue('/status'),
        message: 'The decision is superseded, but "supersededBy" does not say by which. Name the successor.',
      };
    } else if (named && (status === 'accepted' || status === 'proposed')) {
      yield {
        place: atValue('/status'),
        message: `The decision is superseded by ${named.target}, but its status is "${status}". Set it to "superseded".`,
      };
    }
  },
});
