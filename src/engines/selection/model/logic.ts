import type { Candidate, LimitName } from '../types.ts';
import { isCommitment } from './commitments.ts';
import type { Limit, ModelParts } from './parts.ts';

/** What must be, what must not be, and what asks for or rules out something else. */
export function logicLimits(parts: ModelParts): Limit[] {
  const { candidates, optionsOf } = parts;
  const indexOf = new Map(candidates.map(({ id }, index) => [id, index]));
  const ones = (candidate: number | undefined, sign = 1): [number, number][] =>
    (candidate === undefined ? [] : (optionsOf[candidate] ?? [])).map((option) => [option, sign]);

  const own = candidates.flatMap(({ id, mandatory, excluded, origins, requires }, index): Limit[] => {
    const limit = (
      name: Omit<LimitName, 'origin'>,
      upper: number,
      terms: [number, number][],
      lower?: number,
    ): Limit => ({
      name: { ...name, origin: origins[name.id] ?? origins[name.kind] },
      lower: lower ?? Number.NEGATIVE_INFINITY,
      upper,
      terms: new Map(terms),
      unit: undefined,
    });
    return [
      ...(mandatory && !isCommitment(candidates[index] as Candidate)
        ? [limit({ kind: 'mandatory', id: `mandatory:${id}`, title: `${id} must be done` }, 1, ones(index), 1)]
        : []),
      ...(excluded
        ? [limit({ kind: 'excluded', id: `excluded:${id}`, title: `${id} must not be done` }, 0, ones(index))]
        : []),
      ...requires.map((other) => {
        const name = { kind: 'requires', id: `requires:${id}>${other}`, title: `${id} requires ${other}` } as const;
        return limit(name, 0, [...ones(index), ...ones(indexOf.get(other), -1)]);
      }),
    ];
  });

  const pairs = new Map<string, Limit>();
  for (const [index, { id, excludes, origins }] of candidates.entries()) {
    for (const other of excludes) {
      const partner = indexOf.get(other);
      const [first, second] = id < other ? [id, other] : [other, id];
      const key = `excludes:${first}-${second}`;
      if (partner === undefined || pairs.has(key)) continue;
      const name: LimitName = {
        kind: 'excludes',
        id: key,
        title: `${id} excludes ${other}`,
        origin: origins[`excludes:${other}`] ?? origins.excludes,
      };
      const terms = new Map([...ones(index), ...ones(partner)]);
      pairs.set(key, { name, lower: Number.NEGATIVE_INFINITY, upper: 1, terms, unit: undefined });
    }
  }
  return [...own, ...pairs.values(), ...groupLimits(parts)];
}

/** Alternatives: of a group that the settings do not name, at most one is done. */
function groupLimits({ input, candidates, optionsOf }: ModelParts): Limit[] {
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
