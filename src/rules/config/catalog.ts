import type { CatalogProblem } from '../../catalog/merge.ts';
import { atValue, configurationRule, inside, type Rule, type RuleDocumentation } from '../rule.ts';

function catalogRule(code: CatalogProblem['code'], title: string, documentation: RuleDocumentation): Rule {
  return configurationRule({
    code,
    title,
    severity: 'error',
    documentation,
    *check({ configuration }) {
      for (const problem of configuration.catalogProblems) {
        if (problem.code !== code) continue;
        const pointer = `/catalog${problem.pointer}`;
        const place = code === 'catalog/missing-property' ? inside(pointer) : atValue(pointer);
        yield { place, message: problem.message };
      }
    },
  });
}

export const catalogRules: readonly Rule[] = [
  catalogRule('catalog/weights-sum', 'Weights that do not add up to 1', {
    why: 'The weights of a model are shares of the whole; otherwise the scores of two models cannot be compared.',
    mend: 'Change the weights of the dimensions so that they add up to 1.',
  }),
  catalogRule('catalog/unknown-reference', 'A table that names an entry which does not exist', {
    why: 'An approval by a role, or an obligation, that no table defines can never be met.',
    mend: 'Correct the id, or define the entry in its table.',
  }),
  catalogRule('catalog/invalid-value', 'A value that a table of the catalogue cannot hold', {
    why: 'Engines compute with the tables; a value of the wrong kind makes their results meaningless.',
    mend: 'Write the value as the message says. `portolan.yaml` only needs the entries that differ from the shipped ones.',
  }),
  catalogRule('catalog/missing-property', 'An entry of a table that lacks something', {
    why: 'An entry that you add has to be complete; one that you change only needs what differs.',
    mend: 'Add the property that the message names.',
  }),
];
