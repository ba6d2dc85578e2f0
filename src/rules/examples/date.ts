import type { RuleExamples } from './example.ts';
import { charter } from './records.ts';

const schedule = (end: string): string => charter(`schedule:\n  start: 2026-04-01\n  end: ${end}\n`);

export const dateExamples = {
  'date/order': {
    bad: { 'orders.charter.yaml': schedule('2026-01-31') },
    good: { 'orders.charter.yaml': schedule('2027-01-31') },
  },
} satisfies RuleExamples;
