import type { RuleExamples } from './example.ts';
import { register } from './records.ts';

export const riskExamples = {
  'risk/residual-above-inherent': {
    bad: { 'platform.risks.yaml': register('    residual: { probability: 5, impact: 4 }\n') },
    good: { 'platform.risks.yaml': register('    residual: { probability: 1, impact: 4 }\n') },
  },
  'risk/response-mismatch': {
    bad: { 'platform.risks.yaml': register('    response: { strategy: exploit }\n') },
    good: { 'platform.risks.yaml': register('    response: { strategy: mitigate }\n') },
  },
} satisfies RuleExamples;
