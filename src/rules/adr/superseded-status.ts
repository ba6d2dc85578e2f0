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
  *check({ artifact }) {
    if (artifact.origin === 'adopted') return;
    const successors = artifact.links.filter(({ type }) => type === 'supersededBy');
    const [first] = successors;
    if (artifact.status === 'superseded' && !first) {
      yield {
        place: atValue('/status'),
        message: 'The decision is superseded, but "supersededBy" does not say by which. Name the successor.',
      };
    } else if (first && (artifact.status === 'accepted' || artifact.status === 'proposed')) {
      yield {
        place: atValue('/status'),
        message: `The decision is superseded by ${first.target}, but its status is "${artifact.status}". Set it to "superseded".`,
      };
    }
  },
});
