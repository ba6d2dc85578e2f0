import type { CatalogProblem } from '../../catalog/merge.ts';
import type { RuleExamples } from './example.ts';
import { change } from './records.ts';

const configuration = (lines: string): { readonly 'portolan.yaml': string } => {
  return { 'portolan.yaml': `catalog:\n${lines}` };
};

const weights = (businessValue: number): string => `  evaluation:
    models:
      data-value:
        dimensions:
          business-value: { weight: ${businessValue} }
          technical-feasibility: { weight: 0.3 }
`;

const lowRisk = (line: string): string => `  changes:
    categories:
      infrastructure:
        levels:
          low-risk:
            ${line}
`;

export const catalogExamples = {
  'catalog/unknown-entry': {
    bad: { 'CR-2026-014.change.yaml': change('items:\n  - { type: drop-colum, item: orders.vat }\n') },
    good: { 'CR-2026-014.change.yaml': change('items:\n  - { type: drop-column, item: orders.vat }\n') },
  },
  'catalog/weights-sum': {
    bad: configuration(weights(0.5)),
    good: configuration(weights(0.4)),
  },
  'catalog/unknown-reference': {
    bad: configuration(lowRisk('obligations: [ticket-link]')),
    good: configuration(lowRisk('obligations: [automated-testing-validation]')),
  },
  'catalog/invalid-value': {
    bad: configuration(lowRisk('rank: first')),
    good: configuration(lowRisk('rank: 1')),
  },
  'catalog/missing-property': {
    bad: configuration('  roles:\n    roles:\n      data-poet: { description: Writes the release notes. }\n'),
    good: configuration(
      '  roles:\n    roles:\n      data-poet: { title: Data poet, description: Writes the release notes. }\n',
    ),
  },
} satisfies RuleExamples<CatalogProblem['code'] | 'catalog/unknown-entry'>;
