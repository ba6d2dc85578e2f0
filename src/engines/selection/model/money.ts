import type { PeriodBudget, Start, ThemeShare } from '../types.ts';
import { compareIds, type Limit, type ModelParts, termsOf } from './parts.ts';

/** The budget of the whole, and those of single periods. */
export function moneyLimits(parts: ModelParts): Limit[] {
  const { budget, budgets, currency } = parts.input;
  // It is there without a limit too, for other budgets to be tried out.
  const whole: Limit = {
    name: { kind: 'budget', id: 'budget', title: 'the budget', origin: budget?.origin },
    lower: Number.NEGATIVE_INFINITY,
    upper: budget?.amount ?? Number.POSITIVE_INFINITY,
    terms: termsOf(parts, ({ cost }) => cost),
    unit: currency,
  };
  const periods = budgets.map((period): Limit => {
    const suffix = period.category === undefined ? '' : ` (${period.category})`;
    const id = `budget:${period.period}${period.category === undefined ? '' : `/${period.category}`}`;
    return {
      name: { kind: 'period-budget', id, title: `the budget of ${period.period}${suffix}`, origin: period.origin },
      lower: Number.NEGATIVE_INFINITY,
      upper: period.amount,
      terms: termsOf(parts, ({ start }) => spentIn(period, start)),
      unit: currency,
    };
  });
  return [whole, ...numbered(periods)];
}

function spentIn({ months, category }: PeriodBudget, { spending }: Start): number {
  return spending
    .filter((entry) => category === undefined || entry.category === category)
    .reduce((sum, { amounts }) => months.reduce((total, month) => total + (amounts[month] ?? 0), sum), 0);
}

/** Two budgets of one period are two limits. */
function numbered(limits: readonly Limit[]): Limit[] {
  const seen = new Map<string, number>();
  return limits.map((limit) => {
    const { id } = limit.name;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? limit : { ...limit, name: { ...limit.name, id: `${id}#${count}` } };
  });
}

/** Shares of strategic themes: of what is selected, not of what there is, so that each is a linear row. */
export function themeLimits(parts: ModelParts): Limit[] {
  const { candidates, input } = parts;
  const themes = input.themes.toSorted((a, b) => compareIds(`${a.theme}/${a.of}`, `${b.theme}/${b.of}`));
  return themes.flatMap((theme): Limit[] => {
    const row = (side: 'minimum' | 'maximum', share: number): Limit => ({
      name: {
        kind: 'theme',
        id: `theme:${theme.theme}/${side}`,
        title: `${side === 'minimum' ? 'at least' : 'at most'} ${Math.round(share * 1000) / 10} % of the ${WORDS[theme.of]} for "${theme.theme}"`,
        origin: theme.origin,
      },
      // Of an empty selection every theme has the share that it is to have.
      lower: side === 'minimum' ? 0 : Number.NEGATIVE_INFINITY,
      upper: side === 'minimum' ? Number.POSITIVE_INFINITY : 0,
      terms: termsOf(parts, ({ candidate, cost }) => {
        const project = candidates[candidate];
        const size = { cost, effort: project?.effort ?? 0, count: 1 }[theme.of];
        return size * ((project?.theme === theme.theme ? 1 : 0) - share);
      }),
      unit: undefined,
    });
    return [
      ...(theme.minimum > 0 ? [row('minimum', theme.minimum)] : []),
      ...(theme.maximum < 1 ? [row('maximum', theme.maximum)] : []),
    ];
  });
}

const WORDS: Readonly<Record<ThemeShare['of'], string>> = { cost: 'money', effort: 'effort', count: 'projects' };
