import { wrongFigures } from '../../facts/typed-figures.ts';
import { charter } from '../example.ts';
import { pointerOf, replacement } from '../fix.ts';
import { artifactRule, atKey } from '../rule.ts';

const withFlow = (months: number): string =>
  charter().replace(
    'successCriteria',
    `  cashFlow:
    - { year: 2027, cost: 120000 }
    - { year: 2028, benefit: 60000 }
    - { year: 2029, benefit: 120000 }
  paybackMonths: ${months}
successCriteria`,
  );

export const figureDiffers = artifactRule({
  code: 'charter/figure-differs',
  title: 'A typed figure that the cash flow does not give',
  severity: 'warning',
  kinds: ['charter'],
  documentation: {
    why: 'Net present value, payback, return and the sum of the benefits follow from the cash flow. A figure that was typed once and never computed again is what a board decides by. Differences of up to 1 % are left alone, and so are roundings (`finance.differencePercent` of the catalogue); the discount rate is the charter’s, else the catalogue’s.',
    mend: 'Write the computed figure, leave it out (it is shown all the same), or correct the cash flow.',
  },
  example: {
    bad: { 'orders.charter.yaml': withFlow(14) },
    good: { 'orders.charter.yaml': withFlow(18) },
  },
  *check({ artifact: { data }, project: { configuration } }) {
    for (const { pointer, typed, computed } of wrongFigures(configuration, data)) {
      const key = pointer.slice(pointer.lastIndexOf('/') + 1);
      const message = `"${key}" is ${typed}, but ${computed}. Correct the figure, or the cash flow.`;
      yield { place: atKey(pointer), message };
    }
  },
  /** Writes what is computed: right as far as the cash flow is. */
  *fixes(context) {
    const { artifact, project, finding } = context;
    const found = wrongFigures(project.configuration, artifact.data);
    const wrong = found.find(({ pointer }) => pointer === pointerOf(finding.place));
    if (wrong?.value !== undefined) yield replacement(context, wrong.numberPointer, wrong.value, { preferred: true });
  },
});
