import { describe, expect, test } from 'vitest';
import { FlowNetwork } from '../../../../src/engines/capacity/flow.ts';

describe('maximum flow', () => {
  test('the Lucky Puck network: 23 (Cormen et al., Introduction to Algorithms, 3rd ed., figures 26.1 and 26.6)', () => {
    const network = new FlowNetwork();
    const [s, v1, v2, v3, v4, t] = Array.from({ length: 6 }, () => network.addNode()) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (const [from, to, capacity] of [
      [s, v1, 16],
      [s, v2, 13],
      [v1, v3, 12],
      [v2, v1, 4],
      [v2, v4, 14],
      [v3, v2, 9],
      [v3, t, 20],
      [v4, v3, 7],
      [v4, t, 4],
    ] as const)
      network.addEdge(from, to, capacity);
    expect(network.maximize(s, t)).toBe(23);
    expect([...network.reachable(s)]).toEqual([s, v1, v2, v4]);
  });

  test('edges that come later improve the flow and take nothing from the source’s first edge', () => {
    const network = new FlowNetwork();
    const [source, a, b, sink] = [network.addNode(), network.addNode(), network.addNode(), network.addNode()];
    const first = network.addEdge(source, a, 5);
    network.addEdge(a, sink, 5);
    expect(network.maximize(source, sink)).toBe(5);
    network.addEdge(source, b, 3);
    network.addEdge(b, a, 3);
    network.addEdge(a, sink, 2);
    expect(network.maximize(source, sink)).toBe(2);
    expect(network.flowOf(first)).toBe(5);
  });
});
