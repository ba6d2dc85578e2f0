import { classificationOf } from '../../facts/classification.ts';
import { artifactRule, atValue } from '../rule.ts';

const DONE = new Set(['implemented', 'closed']);

export const unmetObligation = artifactRule({
  code: 'change/unmet-obligation',
  title: 'A change is done without evidence of a step that its class asks for',
  severity: 'warning',
  kinds: ['change-request'],
  documentation: {
    why: 'The class of a change says how it can be undone, who hears of it and what is watched. Checked once it is implemented: before that, the step may still come.',
    mend: 'Record the step in the field that the message names, or under `evidence:` with the id of the obligation.',
  },
  *check({ artifact, project }) {
    if (artifact.status === undefined || !DONE.has(artifact.status)) return;
    const { obligations } = classificationOf(artifact, project);
    const unmet = obligations.filter(({ met }) => !met);
    if (unmet.length === 0) return;
    const names = unmet.map(({ id, title }) => `${title} (${id})`).join(', ');
    yield {
      place: atValue('/status'),
      message: `This change is "${artifact.status}", but nothing shows: ${names}. Record it, or add evidence for it.`,
    };
  },
});
