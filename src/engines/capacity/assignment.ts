import { groupBy } from '../../text/lists.ts';
import { FlowNetwork, NEGLIGIBLE } from './flow.ts';
import { type Coverage, canDo } from './gaps.ts';
import { total } from './numbers.ts';
import type { PersonSupply } from './supply.ts';
import type { ProjectDemand } from './types.ts';

/** Days of a person for a project in a month (its index). */
export interface Assigned extends Work {
  readonly person: string;
  readonly month: number;
}

interface Work {
  readonly project: string;
  readonly skill: string;
  readonly level: string;
  readonly days: number;
}

export interface AssignmentInput {
  readonly people: readonly PersonSupply[];
  /** Projects that come first are served first where there is too little for all. */
  readonly demands: readonly ProjectDemand[];
  /** Of each month: what the people can do of each skill and level. */
  readonly coverage: readonly (readonly Coverage[])[];
  /** Share of the person's time that the charter promises to the project in a month (its index); 0 for none. */
  readonly promised: (person: string, project: string, month: number) => number;
  /** The teams that charters name, by project. */
  readonly teams: ReadonlyMap<string, readonly string[]>;
  readonly ranks: Readonly<Record<string, number>>;
}

/** Work that a person can do, and how well that would suit. */
interface Pair {
  readonly work: number;
  readonly person: number;
  /** 0 is best. */
  readonly tier: number;
}

/**
 * Gives people to projects, month by month. All that can be done is done (a maximum flow, as exact as the gaps); within
 * that the choice is a heuristic: first the people whom the charter names, up to the share that it promises; then those
 * who worked on the project the month before, then those of the teams that it names, then all others, each of the level
 * asked for before higher ones. A later step moves an earlier choice only where otherwise work would be left undone.
 */
export function assign(input: AssignmentInput): Assigned[] {
  let before: ReadonlySet<string> = new Set();
  return input.coverage.flatMap((covered, month) => {
    const assigned = assignMonth(input, covered, { month, before });
    before = new Set(assigned.map(({ person, project }) => pairKey(person, project)));
    return assigned;
  });
}

interface MonthContext {
  readonly month: number;
  /** Who worked on what the month before. */
  readonly before: ReadonlySet<string>;
}

function assignMonth(input: AssignmentInput, covered: readonly Coverage[], context: MonthContext): Assigned[] {
  const { month } = context;
  const people = input.people.filter(({ days }) => (days[month] ?? 0) > NEGLIGIBLE);
  const works = feasibleWorks(input.demands, covered, month);
  const network = new FlowNetwork();
  const [source, sink] = [network.addNode(), network.addNode()];
  const workNodes = works.map(({ days }) => addLinked(network, (node) => network.addEdge(source, node, days)));
  const personNodes = people.map(({ days }) => {
    return addLinked(network, (node) => network.addEdge(node, sink, days[month] ?? 0));
  });
  const pairs = works.flatMap((work, index) =>
    people.flatMap((person, at): Pair[] =>
      canDo(person, work, input.ranks) ? [{ work: index, person: at, tier: tierOf(work, person, input, context) }] : [],
    ),
  );
  const edges: { readonly pair: Pair; readonly edge: number }[] = [];
  const offer = (pair: Pair, to: number | undefined): void => {
    const from = workNodes[pair.work];
    if (from === undefined || to === undefined) return;
    edges.push({ pair, edge: network.addEdge(from, to, Number.POSITIVE_INFINITY) });
  };
  const promises = groupBy(pairs, ({ work, person }) => pairKey(String(person), works[work]?.project ?? ''));
  for (const own of promises.values()) {
    const [person, project] = [own[0]?.person ?? 0, works[own[0]?.work ?? 0]?.project ?? ''];
    const share = input.promised(people[person]?.person ?? '', project, month);
    if (share <= 0) continue;
    const most = Math.min(1, share) * (people[person]?.days[month] ?? 0);
    const promise = addLinked(network, (node) => network.addEdge(node, personNodes[person] ?? sink, most));
    for (const pair of own) offer(pair, promise);
  }
  network.maximize(source, sink);
  for (const [, tier] of [...groupBy(pairs, ({ tier }) => tier)].sort(([a], [b]) => a - b)) {
    for (const pair of tier) offer(pair, personNodes[pair.person]);
    network.maximize(source, sink);
  }
  return [...groupBy(edges, ({ pair }) => `${pair.work} ${pair.person}`).values()].flatMap((own): Assigned[] => {
    const [work, person] = [works[own[0]?.pair.work ?? 0], people[own[0]?.pair.person ?? 0]];
    const days = total(own, ({ edge }) => network.flowOf(edge));
    return work && person && days > NEGLIGIBLE ? [{ ...work, person: person.person, month, days }] : [];
  });
}

function addLinked(network: FlowNetwork, link: (node: number) => void): number {
  const node = network.addNode();
  link(node);
  return node;
}

/** The work of a month, less what nobody can do: that is taken from the projects that come last. */
function feasibleWorks(demands: readonly ProjectDemand[], covered: readonly Coverage[], month: number): Work[] {
  return covered.flatMap(({ skill, level, met }) => {
    let left = met;
    return demands.flatMap((demand): Work[] => {
      if (demand.skill !== skill || demand.level !== level) return [];
      const days = Math.min(demand.days[month] ?? 0, left);
      left -= days;
      return days > NEGLIGIBLE ? [{ project: demand.project, skill, level, days }] : [];
    });
  });
}

/** More than there are levels between two steps of preference. */
const STEP = 100;

function tierOf(work: Work, person: PersonSupply, { ranks, teams }: AssignmentInput, { before }: MonthContext): number {
  const own = person.skills.find(({ skill }) => skill === work.skill);
  const above = (ranks[own?.level ?? ''] ?? 0) - (ranks[work.level] ?? 0);
  const hasBegun = before.has(pairKey(person.person, work.project));
  const isOfTeam = teams.get(work.project)?.some((team) => person.teams.includes(team)) ?? false;
  return (hasBegun ? 0 : isOfTeam ? 1 : 2) * STEP + above;
}

function pairKey(person: string, project: string): string {
  return JSON.stringify([person, project]);
}
