import { classificationOf } from '../../facts/classification.ts';
import { AUTHORISED_CHANGES } from '../../facts/statuses.ts';
import { change } from '../example.ts';
import { artifactRule, atValue } from '../rule.ts';

export const unknownClass = artifactRule({
  code: 'change/unknown-class',
  title: 'A change goes ahead, and nothing tells what it owes',
  severity: 'warning',
  kinds: ['change-request'],
  documentation: {
    why: 'Approvals, rollback and communication follow from the class of a change, and the class from what it changes. Where that is not said, it is not known that nothing is owed: it is not known what. Checked from `approved` on.',
    mend: 'Name under `items` what is changed, each with its type, or declare `category` and `level`.',
  },
  example: {
    bad: { 'CR-2026-014.change.yaml': change('', 'approved') },
    good: {
      'CR-2026-014.change.yaml': change(
        'items: [{ type: configuration-update, item: retention }]\napprovals: [{ role: team-lead, state: granted, by: Jonas Weber, date: 2026-03-02 }]\n',
        'approved',
      ),
    },
  },
  *check({ artifact, project, today }) {
    const { status } = artifact;
    if (status === undefined || !AUTHORISED_CHANGES.includes(status)) return;
    if (classificationOf(artifact, project, today).level !== null) return;
    const message = `This change is "${status}", but nothing tells its class, so nobody knows what it owes. Name under "items" what is changed, or declare "category" and "level".`;
    yield { place: atValue('/status'), message };
  },
});
