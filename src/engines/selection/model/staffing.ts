import { FlowNetwork } from '../../capacity/flow.ts';

/** Work that is given to people. */
export interface Staffing {
  /** Days of each class of work that nobody is left to do. */
  readonly unserved: readonly number[];
  readonly total: number;
}

/**
 * Gives as much work as possible to those who can do it, each day of a profile once: a maximum flow from classes of work
 * to profiles.
 * @param demand days of each class
 * @param able indices of the profiles that can do a class
 * @param days days of each profile
 */
export function staff(
  demand: readonly number[],
  able: readonly (readonly number[])[],
  days: readonly number[],
): Staffing {
  const network = new FlowNetwork();
  const [source, sink] = [network.addNode(), network.addNode()];
  const profiles = days.map((each) => {
    const node = network.addNode();
    network.addEdge(node, sink, each);
    return node;
  });
  const edges = demand.map((each, work) => {
    const node = network.addNode();
    for (const profile of able[work] ?? []) network.addEdge(node, profiles[profile] ?? sink, Number.POSITIVE_INFINITY);
    return network.addEdge(source, node, each);
  });
  network.maximize(source, sink);
  const unserved = edges.map((edge, work) => rounded((demand[work] ?? 0) - network.flowOf(edge)));
  return { unserved, total: unserved.reduce((sum, each) => sum + each, 0) };
}

/** What flows in small parts does not add up exactly. */
function rounded(days: number): number {
  return days > 1e-7 ? days : 0;
}
