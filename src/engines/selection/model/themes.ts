import type { ThemeShare } from '../types.ts';
import { type Limit, type ModelParts, termsOf } from './limits.ts';
import { compareIds } from './order.ts';

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
