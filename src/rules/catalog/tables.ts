import type { CatalogProblem } from '../../catalog/merge.ts';
import { atValue, configurationRule, inside, type Rule } from '../rule.ts';

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

export const weightsSum = catalogRule({
  code: 'catalog/weights-sum',
  title: 'Weights that do not add up to 1',
  documentation: {
    why: 'The weights of a model are shares of the whole; otherwise the scores of two models cannot be compared.',
    mend: 'Change the weights of the dimensions so that they add up to 1.',
  },
  example: {
    bad: configuration(weights(0.5)),
    good: configuration(weights(0.4)),
  },
});

export const unknownReference = catalogRule({
  code: 'catalog/unknown-reference',
  title: 'A table that names an entry which does not exist',
  documentation: {
    why: 'An approval by a role, or an obligation, that no table defines can never be met.',
    mend: 'Correct the id, or define the entry in its table.',
  },
  example: {
    bad: configuration(lowRisk('obligations: [ticket-link]')),
    good: configuration(lowRisk('obligations: [automated-testing-validation]')),
  },
});

export const invalidValue = catalogRule({
  code: 'catalog/invalid-value',
  title: 'A value that a table of the catalogue cannot hold',
  documentation: {
    why: 'Engines compute with the tables; a value of the wrong kind makes their results meaningless.',
    mend: 'Write the value as the message says. `portolan.yaml` only needs the entries that differ from the shipped ones.',
  },
  example: {
    bad: configuration(lowRisk('rank: first')),
    good: configuration(lowRisk('rank: 1')),
  },
});

export const missingProperty = catalogRule({
  code: 'catalog/missing-property',
  title: 'An entry of a table that lacks something',
  documentation: {
    why: 'An entry that you add has to be complete; one that you change only needs what differs.',
    mend: 'Add the property that the message names.',
  },
  example: {
    bad: configuration('  roles:\n    roles:\n      data-poet: { description: Writes the release notes. }\n'),
    good: configuration(
      '  roles:\n    roles:\n      data-poet: { title: Data poet, description: Writes the release notes. }\n',
    ),
  },
});

/** A rule for what is wrong with the tables once those of the workspace are merged in: the merge knows place and words. */
function catalogRule(rule: Omit<Rule, 'check' | 'severity'> & { readonly code: CatalogProblem['code'] }): Rule {
  return configurationRule({
    ...rule,
    severity: 'error',
    *check({ configuration }) {
      for (const problem of configuration.catalogProblems) {
        if (problem.code !== rule.code) continue;
        const pointer = `/catalog${problem.pointer}`;
        const place = rule.code === 'catalog/missing-property' ? inside(pointer) : atValue(pointer);
        yield { place, message: problem.message };
      }
    },
  });
}
