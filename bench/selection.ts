import { performance } from 'node:perf_hooks';
import { type SelectionOptions, selectPortfolio } from '../src/engines/selection/select.ts';
import type { SelectionResult } from '../src/engines/selection/types.ts';
import { nodeSolver } from '../src/solver/node.ts';
import { inMilliseconds, line } from './columns.ts';
import { median } from './process.ts';
import { portfolioOf } from './selection/instance.ts';

/** One portfolio of the bench. */
export interface SelectionRun {
  readonly candidates: number;
  readonly seed: number;
  readonly milliseconds: number;
  readonly status: SelectionResult['status'];
  /** Relative distance of the answer to what is proven possible. */
  readonly gap: number;
  /** What the order of worth misses of the answer, 0 to 1. */
  readonly gain: number;
}

export interface MeasuredSelection {
  /** To the proven optimum. */
  readonly proven: readonly SelectionRun[];
  /** Stopped after ten seconds. */
  readonly large: readonly SelectionRun[];
}

const SEEDS = [1, 2, 3, 4, 5];
const LIMIT = 10;

/**
 * Portfolios of 60 candidates × 6 skills × 12 months to the proven optimum, ties decided, and of 200 for ten seconds, in
 * the worker that ships.
 */
export async function measureSelection(seeds: readonly number[] = SEEDS): Promise<MeasuredSelection> {
  const host = nodeSolver(new URL('../dist/', import.meta.url));
  const run = async (candidates: number, seed: number, options: SelectionOptions): Promise<SelectionRun> => {
    const input = portfolioOf(candidates, seed);
    const start = performance.now();
    const result = await host.use(undefined, (solve) => selectPortfolio(input, solve, { reasons: false, ...options }));
    const milliseconds = performance.now() - start;
    const { objective, bound, greedy, status } = result;
    const [answer, most] = [objective ?? 0, bound ?? Number.POSITIVE_INFINITY];
    const gap = answer === most ? 0 : (most - answer) / answer;
    return { candidates, seed, milliseconds, status, gap, gain: 1 - greedy.objective / answer };
  };
  // The first use loads the solver.
  await run(10, 1, {});
  const proven: SelectionRun[] = [];
  for (const seed of seeds) proven.push(await run(60, seed, {}));
  const large: SelectionRun[] = [];
  for (const seed of seeds) large.push(await run(200, seed, { timeLimit: LIMIT }));
  return { proven, large };
}

/** The same for people. */
export function selectionTable({ proven, large }: MeasuredSelection): string {
  const row = ({ candidates, seed, milliseconds, gap, gain }: SelectionRun): string =>
    line(`${candidates} candidates, seed ${seed}`, inMilliseconds(milliseconds), inPercent(gap), inPercent(gain));
  const middle = (runs: readonly SelectionRun[]): string =>
    inMilliseconds(median(runs.map((each) => each.milliseconds)));
  return [
    '6 skills in 2 levels, 12 months, money, dependencies, groups, a theme, start windows',
    '',
    line('', 'time', 'gap', 'over greedy'),
    ...proven.map(row),
    line('median to the proven optimum', middle(proven)),
    ...large.map(row),
    line(`median, at most ${LIMIT} s`, middle(large)),
  ].join('\n');
}

function inPercent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
