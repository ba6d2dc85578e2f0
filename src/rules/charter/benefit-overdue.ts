import { benefitKey } from '../../engines/finance/benefits.ts';
import { dueDateOf } from '../../facts/benefits.ts';
import { COMMITTED } from '../../facts/statuses.ts';
import type { DataOf } from '../../kinds/kinds.ts';
import { activeCharter } from '../example.ts';
import { passed } from '../overdue.ts';
import { artifactRule, atValue } from '../rule.ts';

const promising = (by: string): string =>
  activeCharter('', { status: 'active' }).replace(
    'successCriteria:',
    `  benefits:\n    - { description: Finance saves two days a week, by: ${by} }\nsuccessCriteria:`,
  );

/** Projects whose benefits may have arrived: those under way, and those that delivered. */
const BENEFITING: readonly string[] = [...COMMITTED, 'completed'];

export const benefitOverdue = artifactRule({
  code: 'charter/benefit-overdue',
  title: 'A benefit whose day has passed',
  severity: 'warning',
  kinds: ['charter'],
  documentation: {
    why: 'A project is paid for by its benefits, and most of them arrive after it has ended, when nobody looks any more. A benefit counts as looked at when `outcome.benefitsRealized` has it in the same words; while something stands there that no benefit says in these words, nobody can tell which is meant, and nothing is said.',
    mend: 'Record what was measured under `outcome.benefitsRealized`, worded as in the business case, or agree with the owner of the benefit on a new day.',
  },
  example: {
    bad: { 'orders.charter.yaml': promising('2026-06-30') },
    good: { 'orders.charter.yaml': promising('2027-06-30') },
  },
  *check({ artifact: { data, status }, today }) {
    if (!BENEFITING.includes(status ?? '')) return;
    const realized = realizedIn(data);
    if (!realized) return;
    for (const [index, benefit] of (data.businessCase?.benefits ?? []).entries()) {
      const since = passed(benefit && dueDateOf(benefit), today);
      if (since === undefined || realized.has(benefitKey(benefit?.description ?? ''))) continue;
      const message = `The benefit was to arrive by ${since}, and nothing says whether it did. Record what was measured under "outcome.benefitsRealized", or agree on a new day.`;
      const key = benefit?.by === undefined ? 'realizedBy' : 'by';
      yield { place: atValue(`/businessCase/benefits/${index}/${key}`), message };
    }
  },
});

/** The descriptions of the benefits of which it is recorded what became; undefined where one of them cannot be told. */
function realizedIn({ businessCase, outcome }: DataOf<'charter'>): ReadonlySet<string> | undefined {
  const promised = new Set((businessCase?.benefits ?? []).map((benefit) => benefitKey(benefit?.description ?? '')));
  const realized = (outcome?.benefitsRealized ?? []).map((benefit) => benefitKey(benefit?.description ?? ''));
  return realized.every((description) => promised.has(description)) ? new Set(realized) : undefined;
}
