import { successors } from '../../workspace/supersession.ts';
import { decision } from '../example.ts';
import { replacement } from '../fix.ts';
import { artifactRule, atValue } from '../rule.ts';

const OLD = { id: 'ADR-0003', title: 'A queue for each team' };

export const supersededStatus = artifactRule({
  code: 'adr/superseded-status',
  title: 'Status and successor of a decision disagree',
  severity: 'warning',
  kinds: ['adr'],
  documentation: {
    why: 'A decision is superseded when another one takes its place: the status and the link say the same thing twice, and must agree.',
    mend: 'Name the successor under `supersededBy`, or correct the status.',
  },
  example: {
    bad: {
      'queues.adr.yaml': decision('supersededBy: [ADR-0007]\n', OLD),
      'one-queue.adr.yaml': decision('supersedes: [ADR-0003]\n'),
    },
    good: {
      'queues.adr.yaml': decision('supersededBy: [ADR-0007]\n', { ...OLD, status: 'superseded' }),
      'one-queue.adr.yaml': decision('supersedes: [ADR-0003]\n'),
    },
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
  /** Sets the status that the successor implies. Which decision took the place of one that names none, nobody can tell. */
  *fixes(context) {
    const [status, preferred] = context.artifact.status === 'superseded' ? ['accepted', false] : ['superseded', true];
    const title = `Set "status" to "${status}"`;
    yield replacement(context, '/status', status, { title, preferred, safe: preferred });
  },
});
