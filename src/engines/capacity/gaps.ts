import { FlowNetwork, NEGLIGIBLE } from './flow.ts';
import { total } from './numbers.ts';
import type { SupplyProfile } from './types.ts';

/** Days of one skill and level that are asked for in a month. */
export interface SkillNeed {
  readonly skill: string;
  readonly level: string;
  readonly days: number;
}

/** How far the people can do what is asked of them in a month. */
export interface Coverage extends SkillNeed {
  /** Days of everybody who can do it: of that level or above; other work may ask for the same days. */
  readonly supply: number;
  /** Days that can be done beside all the other work that comes before it. */
  readonly met: number;
  /** Days that cannot. */
  readonly gap: number;
  /** Where there is a gap: the work that takes the same people before it, and what these have. */
  readonly bottleneck: Bottleneck | undefined;
}

/**
 * Proof of a gap: all people who can do any of this work have fewer days than it asks for.
 * Source: minimum cut, L. R. Ford and D. R. Fulkerson, "Maximal flow through a network", Canad. J. Math. 8 (1956).
 */
export interface Bottleneck {
  /** The work itself comes last. */
  readonly work: readonly { readonly skill: string; readonly level: string }[];
  readonly demand: number;
  readonly supply: number;
}

/**
 * Compares what is asked of people in a month with what they have. Each day of a person is given once, whatever they can
 * do; a person covers their level and those below. The gap of all work together is the least possible; between works
 * that compete, the higher level is covered first, then the skill that comes first by name.
 */
export function coverage(
  needs: readonly SkillNeed[],
  profiles: readonly SupplyProfile[],
  month: number,
  ranks: Readonly<Record<string, number>>,
): Coverage[] {
  const network = new FlowNetwork();
  const [source, sink] = [network.addNode(), network.addNode()];
  const supplies = profiles.flatMap((profile) => {
    const days = profile.days[month] ?? 0;
    return days > NEGLIGIBLE ? [{ profile, days, node: network.addNode() }] : [];
  });
  for (const { node, days } of supplies) network.addEdge(node, sink, days);
  const rankOf = (level: string): number => ranks[level] ?? 0;
  const order = [...needs].sort(
    (a, b) => rankOf(b.level) - rankOf(a.level) || (a.skill < b.skill ? -1 : a.skill > b.skill ? 1 : 0),
  );
  const works: { readonly need: SkillNeed; readonly node: number }[] = [];
  const covered = order.map((need): Coverage => {
    const node = network.addNode();
    works.push({ need, node });
    const able = supplies.filter(({ profile }) => canDo(profile, need, ranks));
    for (const each of able) network.addEdge(node, each.node, Number.POSITIVE_INFINITY);
    const edge = network.addEdge(source, node, need.days);
    network.maximize(source, sink);
    const supply = total(able, ({ days }) => days);
    const gap = need.days - network.flowOf(edge);
    if (gap <= NEGLIGIBLE) return { ...need, supply, met: need.days, gap: 0, bottleneck: undefined };
    const reached = network.reachable(node);
    const competing = works.filter((work) => reached.has(work.node));
    const people = supplies.filter((each) => reached.has(each.node));
    const bottleneck = {
      work: competing.map(({ need: { skill, level } }) => ({ skill, level })),
      demand: total(competing, (work) => work.need.days),
      supply: total(people, ({ days }) => days),
    };
    return { ...need, supply, met: need.days - gap, gap, bottleneck };
  });
  return needs.flatMap(
    (need) => covered.find(({ skill, level }) => skill === need.skill && level === need.level) ?? [],
  );
}

/** Whether people of a profile can do work of a skill and level. */
export function canDo(
  { skills }: Pick<SupplyProfile, 'skills'>,
  { skill, level }: Pick<SkillNeed, 'skill' | 'level'>,
  ranks: Readonly<Record<string, number>>,
): boolean {
  return skills.some((own) => own.skill === skill && (ranks[own.level] ?? 0) >= (ranks[level] ?? 0));
}
