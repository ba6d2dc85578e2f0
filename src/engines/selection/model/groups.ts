import type { Limit, ModelParts } from './limits.ts';

/** Alternatives: of a group that the settings do not name, at most one is done. */
export function groupLimits({ input, candidates, optionsOf }: ModelParts): Limit[] {
  const members = new Map<string, number[]>();
  for (const name of Object.keys(input.groups)) members.set(name, []);
  for (const [index, { group }] of candidates.entries()) {
    if (group !== undefined) members.set(group, [...(members.get(group) ?? []), index]);
  }
  return [...members.keys()].sort().flatMap((group): Limit[] => {
    const indices = members.get(group) ?? [];
    const { atMost, atLeast, origin } = input.groups[group] ?? { atMost: 1, atLeast: 0 };
    const terms = new Map(
      indices.flatMap((index) => (optionsOf[index] ?? []).map((option): [number, number] => [option, 1])),
    );
    const place = origin ?? candidates[indices[0] ?? -1]?.origins.group;
    const limit = (side: string, title: string, bounds: Pick<Limit, 'lower' | 'upper'>): Limit => ({
      name: { kind: 'group', id: `group:${group}/${side}`, title, origin: place },
      ...bounds,
      terms,
      unit: undefined,
    });
    const [lower, upper] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    return [
      ...(atMost < indices.length
        ? [limit('at-most', `at most ${atMost} of the group "${group}"`, { lower, upper: atMost })]
        : []),
      ...(atLeast > 0
        ? [limit('at-least', `at least ${atLeast} of the group "${group}"`, { lower: atLeast, upper })]
        : []),
    ];
  });
}
