import { actualCostOf } from '../../facts/actual-cost.ts';
import { numberText } from '../../facts/number-words.ts';
import { hasEnded } from '../../facts/statuses.ts';
import { isAbove } from '../../facts/sums.ts';
import { tolerancesOf } from '../../facts/tolerances.ts';
import { activeCharter } from '../example.ts';
import { artifactRule, atValue } from '../rule.ts';

const spent = (amount: number): string =>
  activeCharter(`budget: { total: { amount: 240000, currency: EUR } }
tolerances: { costPercent: { over: 10 } }
`).replace('currency: EUR } }', `currency: EUR }, actual: { amount: ${amount}, currency: EUR, on: 2026-10-31 } }`);

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
    const { over } = tolerancesOf(artifact.data).costPercent;
    const cost = hasEnded(artifact) ? undefined : actualCostOf(project.configuration, artifact.data);
    if (over === undefined || cost?.limit === undefined || !isAbove(cost.actual, cost.limit)) return;
    const { actual, total = 0, currency, pointer } = cost;
    const unit = currency === undefined ? '' : ` ${currency}`;
    const share = total > 0 ? `, ${numberText(Math.round((actual / total - 1) * 1000) / 10)} % above` : ', above';
    yield {
      place: atValue(`${pointer}/amount`),
      message: `The cost so far is ${numberText(actual)}${unit}${share} the budget of ${numberText(total)}${unit}; the tolerance allows ${numberText(over)} %. Escalate it; what is approved becomes the total of the budget.`,
    };
  },
});
