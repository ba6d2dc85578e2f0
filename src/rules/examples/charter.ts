import type { RuleExamples } from './example.ts';
import { charter } from './records.ts';

const active = (more: string): string => charter(`approvals:\n${more}`, { status: 'active' });

const TWO = `  - { role: business-sponsor, state: granted, by: Jonas Weber, date: 2026-03-02 }
  - { role: technical-lead, state: granted, by: Maya Lindqvist, date: 2026-03-02 }
`;
const THIRD = '  - { role: pmo-representative, state: granted, by: Ines Prado, date: 2026-03-04 }\n';

export const charterExamples = {
  'charter/missing-approval': {
    bad: { 'orders.charter.yaml': active(TWO) },
    good: { 'orders.charter.yaml': active(TWO + THIRD) },
  },
} satisfies RuleExamples;
