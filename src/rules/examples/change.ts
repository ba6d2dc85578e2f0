import type { RuleExamples } from './example.ts';
import { change } from './records.ts';

const ITEMS = 'items:\n  - { type: configuration-update, item: retention of the topic "orders" }\n';
const GRANTED = 'approvals:\n  - { role: team-lead, state: granted, by: Jonas Weber, date: 2026-03-02 }\n';

const DROPPED = 'items:\n  - { type: drop-column, item: orders.vat }\n';

export const changeExamples = {
  'change/missing-approval': {
    bad: { 'CR-2026-014.change.yaml': change(ITEMS, 'approved') },
    good: { 'CR-2026-014.change.yaml': change(ITEMS + GRANTED, 'approved') },
  },
  'change/unmet-obligation': {
    bad: { 'CR-2026-014.change.yaml': change(ITEMS + GRANTED, 'implemented') },
    good: {
      'CR-2026-014.change.yaml': change(
        `${ITEMS}${GRANTED}evidence:
  - { obligation: automated-testing-validation, summary: Pipeline run 4711 is green. }
  - { obligation: automated-rollback, summary: The old value is set back by one command. }
  - { obligation: monitoring-validation, summary: Disk use is on the dashboard. }
  - { obligation: team-notification, summary: Announced in the stand-up. }
`,
        'implemented',
      ),
    },
  },
  'change/understated-class': {
    bad: { 'CR-2026-014.change.yaml': change(`category: data-model\nlevel: backward-compatible\n${DROPPED}`) },
    good: { 'CR-2026-014.change.yaml': change(`category: data-model\nlevel: breaking\n${DROPPED}`) },
  },
} satisfies RuleExamples;
