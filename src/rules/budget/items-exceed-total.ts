import { numberText } from '../../facts/number-words.ts';
import { hasEnded } from '../../facts/statuses.ts';
import { commonCurrency, isAbove } from '../../facts/sums.ts';
import { charter } from '../example.ts';
import { replacement } from '../fix.ts';
import { type ArtifactContext, artifactRule, atValue } from '../rule.ts';

const budget = (total: number): string =>
  charter(`budget:
  total: { amount: ${total}, currency: EUR }
  items:
    - { title: Own staff, amount: { amount: 180000, currency: EUR } }
    - { title: Licences, amount: { amount: 60000, currency: EUR } }
`);

const TOTAL = '/budget/total/amount';

export const itemsExceedTotal = artifactRule({
  code: 'budget/items-exceed-total',
  title: 'Budget items above the total',
  severity: 'warning',
  kinds: ['charter'],
  documentation: {
    why: 'The total is the sum of the items plus the reserve, and it is the total that counts against the budget of the portfolio: what the items ask for above it is promised by nobody. Amounts in different currencies are compared by the rates of `portolan.yaml`; without a rate nothing is said.',
    mend: 'Correct the total or the items.',
  },
  example: {
    bad: { 'orders.charter.yaml': budget(200000) },
    good: { 'orders.charter.yaml': budget(260000) },
  },
  *check(context) {
    const { artifact } = context;
    if (hasEnded(artifact)) return;
    const sums = sumsOf(context);
    if (!sums || !isAbove(sums.items, sums.total)) return;
    const unit = sums.currency === undefined ? '' : ` ${sums.currency}`;
    yield {
      place: atValue(TOTAL),
      message: `The items of the budget come to ${numberText(sums.items)}${unit}, the total is ${numberText(sums.total)}${unit}. Correct the total or the items.`,
    };
  },
  /** Sets the total to the sum of the items, where they are in the currency of the total. Which is wrong, its author knows. */
  *fixes(context) {
    const { budget } = context.artifact.data;
    const sums = sumsOf(context);
    const isSame = (budget?.items ?? []).every((item) => item?.amount?.currency === budget?.total?.currency);
    if (!sums || !isSame) return;
    yield replacement(context, TOTAL, sums.items, { title: `Set the total to the sum of the items, ${sums.items}` });
  },
});

function sumsOf({ artifact: { data }, project }: Pick<ArtifactContext<'charter'>, 'artifact' | 'project'>) {
  const { total, items = [] } = data.budget ?? {};
  const written = items.map((item) => item?.amount);
  const money = commonCurrency(project.configuration, [total, ...written]);
  const whole = money.amountOf(total);
  const parts = written.map((each) => money.amountOf(each));
  // Of a sum with an unknown part nothing is known.
  if (whole === undefined || parts.length === 0 || parts.includes(undefined)) return undefined;
  return { total: whole, items: parts.reduce<number>((sum, part = 0) => sum + part, 0), currency: money.currency };
}
