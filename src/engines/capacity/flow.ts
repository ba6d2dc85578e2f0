/** Below this, a capacity counts as used up: amounts are days, and arithmetic on them is not exact. */
export const NEGLIGIBLE = 1e-9;

interface Edge {
  readonly to: number;
  /** What can still flow. */
  left: number;
}

/**
 * A network with capacities, and a flow in it. Edges may be added at any time; the flow that is there stays and is only
 * ever improved, so what an edge from the source carries never becomes less.
 *
 * Method: E. A. Dinic, "Algorithm for solution of a problem of maximum flow in networks with power estimation", Soviet
 * Math. Doklady 11 (1970): blocking flows over shortest paths. The number of phases is bounded by that of the nodes, also
 * for capacities that are no whole numbers.
 */
export class FlowNetwork {
  /** Edges in pairs: the one at an even index, then its reverse. */
  readonly #edges: Edge[] = [];
  /** Indices of the edges that leave a node. */
  readonly #leaving: number[][] = [];

  addNode(): number {
    return this.#leaving.push([]) - 1;
  }

  /** @returns the edge, for `flowOf` */
  addEdge(from: number, to: number, capacity: number): number {
    const edge = this.#edges.push({ to, left: capacity }, { to: from, left: 0 }) - 2;
    this.#leaving[from]?.push(edge);
    this.#leaving[to]?.push(edge + 1);
    return edge;
  }

  flowOf(edge: number): number {
    return this.#edges[edge + 1]?.left ?? 0;
  }

  /** Makes the flow from source to sink as large as it can be. @returns by how much it grew */
  maximize(source: number, sink: number): number {
    let grown = 0;
    for (;;) {
      const levels = this.#distances(source);
      if (levels[sink] === undefined) return grown;
      const next = this.#leaving.map(() => 0);
      for (;;) {
        const pushed = this.#push({ node: source, sink, amount: Number.POSITIVE_INFINITY, levels, next });
        if (pushed <= NEGLIGIBLE) break;
        grown += pushed;
      }
    }
  }

  /** The nodes to which more could flow from a node. */
  reachable(from: number): ReadonlySet<number> {
    return new Set(this.#distances(from).flatMap((distance, node) => (distance === undefined ? [] : [node])));
  }

  /** Steps to each node over edges with something left; undefined for those out of reach. */
  #distances(from: number): (number | undefined)[] {
    const distances: (number | undefined)[] = this.#leaving.map(() => undefined);
    distances[from] = 0;
    const queue = [from];
    for (const node of queue) {
      for (const index of this.#leaving[node] ?? []) {
        const edge = this.#edges[index];
        if (!edge || edge.left <= NEGLIGIBLE || distances[edge.to] !== undefined) continue;
        distances[edge.to] = (distances[node] ?? 0) + 1;
        queue.push(edge.to);
      }
    }
    return distances;
  }

  /** Sends flow along one path on which every step leads one level further. `next`: edges before it lead nowhere. */
  #push(path: {
    readonly node: number;
    readonly sink: number;
    readonly amount: number;
    readonly levels: readonly (number | undefined)[];
    readonly next: number[];
  }): number {
    const { node, sink, amount, levels, next } = path;
    if (node === sink) return amount;
    const leaving = this.#leaving[node] ?? [];
    for (let position = next[node] ?? 0; position < leaving.length; position++) {
      next[node] = position;
      const index = leaving[position] ?? 0;
      const edge = this.#edges[index];
      const reverse = this.#edges[index ^ 1];
      if (!edge || !reverse || edge.left <= NEGLIGIBLE || levels[edge.to] !== (levels[node] ?? 0) + 1) continue;
      const pushed = this.#push({ ...path, node: edge.to, amount: Math.min(amount, edge.left) });
      if (pushed <= NEGLIGIBLE) continue;
      edge.left -= pushed;
      reverse.left += pushed;
      return pushed;
    }
    next[node] = leaving.length;
    return 0;
  }
}
