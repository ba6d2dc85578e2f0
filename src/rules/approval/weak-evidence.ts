import { change } from '../example.ts';
import type { ApprovalRule } from './describe.ts';

const breaking = (approval: string): string =>
  change(
    `items:
  - { type: drop-column, item: orders.vat }
approvals:
  - { role: stakeholder-committee, state: granted, by: Jonas Weber, date: 2026-03-02${approval} }
  - role: data-owner
    state: granted
    by: Maya Lindqvist
    date: 2026-03-02
    url: https://wiki.example.com/minutes/2026-03-02
`,
    'approved',
  );

export const weakEvidence: ApprovalRule = {
  code: 'approval/weak-evidence',
  title: 'An approval that nothing but its own line shows',
  severity: 'warning',
  documentation: {
    why: 'For a change of high risk, or one that breaks something, the catalogue asks that an approval be *recorded*: that minutes, a review or a signed page show it, and not only the word of whoever wrote the line (*claimed*). Checked once the change is approved.',
    mend: 'Name under `url` where the decision can be looked up. How strong the evidence has to be is `strength` of the level in the catalogue.',
  },
  example: {
    bad: { 'CR-2026-014.change.yaml': breaking('') },
    good: { 'CR-2026-014.change.yaml': breaking(', url: "https://wiki.example.com/minutes/2026-03-02"') },
  },
};
