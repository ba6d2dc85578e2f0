import { comparable, isAbove } from '../../facts/amounts.ts';
import { numberText } from '../../facts/number-words.ts';
import { hasEnded } from '../../facts/statuses.ts';
import { tolerancesOf } from '../../facts/tolerances.ts';
import { activeCharter } from '../example.ts';
import { artifactRule, atValue } from '../rule.ts';

const spent = (amount: number): string =>
  activeCharter(`budget: { total: { amount: 240000, currency: EUR } }
tolerances: { cost: 10 % }
outcome: { actualCost: { amount: ${amount}, currency: EUR } }
`);

export const overTolerance = artifactRule({
  code: 'budget/over-tolerance',
  title: 'A cost beyond its tolerance',
  severity: 'warning',
  kinds: ['charter'],
  documentation: {
    why: 'Beyond its tolerance a project may not decide for itself: those who gave the money have to know, and to give more or to stop (PRINCE2: exception). Compared are the actual cost and the total of the budget, while the project goes on; where the tolerance of cost is not a number of per cent, nothing is said.',
    mend: 'Escalate it. What is then approved becomes the total of the budget.',
  },
  example: {
    bad: { 'orders.charter.yaml': spent(291000) },
    good: { 'orders.charter.yaml': spent(251000) },
  },
  *check({ artifact, project }) {
    const { budget, outcome, tolerances } = artifact.data;
    const { over } = tolerancesOf({ tolerances }).costPercent;
    if (over === undefined || hasEnded(artifact)) return;
    const known = comparable([budget?.total, outcome?.actualCost], project.configuration);
    const [total = 0, actual = 0] = known?.amounts ?? [];
    if (!known || !isAbove(actual, total * (1 + over / 100))) return;
    const unit = known.currency === undefined ? '' : ` ${known.currency}`;
    const share = total > 0 ? `, ${numberText(Math.round((actual / total - 1) * 1000) / 10)} % above` : ', above';
    yield {
      place: atValue('/outcome/actualCost/amount'),
      message: `The cost so far is ${numberText(actual)}${unit}${share} the budget of ${numberText(total)}${unit}; the tolerance allows ${numberText(over)} %. Escalate it; what is approved becomes the total of the budget.`,
    };
  },
});
