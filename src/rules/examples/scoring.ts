import type { RuleExamples } from './example.ts';
import { charter } from './records.ts';

const judged = (times: number): { readonly 'portolan.yaml': string } => ({
  'portolan.yaml': `catalog:
  evaluation:
    models:
      ours:
        title: Ours
        basedOn: data-value
        judgements:
          - { more: business-value, less: technical-feasibility, times: 2 }
          - { more: technical-feasibility, less: resource-requirements, times: 2 }
          - { more: business-value, less: resource-requirements, times: ${times} }
          - { more: resource-requirements, less: strategic-alignment, times: 2 }
`,
});

export const scoringExamples = {
  'scoring/invalid-rating': {
    bad: { 'orders.charter.yaml': charter('scoring:\n  ratings:\n    cost-reduction: 7\n') },
    good: { 'orders.charter.yaml': charter('scoring:\n  ratings:\n    cost-reduction: 4\n') },
  },
  'scoring/inconsistent-judgements': { bad: judged(1), good: judged(4) },
} satisfies RuleExamples;
