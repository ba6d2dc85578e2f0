import type { RuleExamples } from './example.ts';
import { charter } from './records.ts';

export const scoringExamples = {
  'scoring/invalid-rating': {
    bad: { 'orders.charter.yaml': charter('scoring:\n  ratings:\n    cost-reduction: 7\n') },
    good: { 'orders.charter.yaml': charter('scoring:\n  ratings:\n    cost-reduction: 4\n') },
  },
} satisfies RuleExamples;
