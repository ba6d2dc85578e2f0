import type { RuleExamples } from './example.ts';
import { charter } from './records.ts';

const approval = (role: string): string => charter(`approvals:\n  - { role: ${role}, state: pending }\n`);

export const governanceExamples = {
  'governance/unknown-role': {
    bad: { 'orders.charter.yaml': approval('data-poet') },
    good: {
      'orders.charter.yaml': approval('data-poet'),
      'portolan.yaml': 'roles:\n  data-poet: { title: Data poet, members: [Maya Lindqvist] }\n',
    },
  },
} satisfies RuleExamples;
