import type { RunTimes } from './measure.ts';
import type { Memory } from './process-usage.ts';

/** A distribution of times, in milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
  /** Of the processor, for one; null on systems that do not tell. */
  readonly processor: number | null;
  readonly count: number;
  /** How many were answered with something. */
  readonly answered: number;
}

export interface ServerFigures {
  readonly keystroke: Latency;
  readonly burst: Latency;
  readonly completion: Latency;
  readonly hover: Latency;
  /** In bytes, the largest of all rounds; null on systems that do not tell. */
  readonly memory: Memory | null;
}

/** What all runs of a server on a document come to. */
export function figures(runs: readonly RunTimes[]): ServerFigures {
  const most = (figure: (memory: Memory) => number): number =>
    Math.max(...runs.map(({ memory }) => (memory ? figure(memory) : 0)));
  return {
    keystroke: latency(runs, 'keys'),
    burst: latency(runs, 'bursts'),
    completion: latency(runs, 'completion'),
    hover: latency(runs, 'hover'),
    memory: runs.every(({ memory }) => memory)
      ? { resident: most(({ resident }) => resident), peak: most(({ peak }) => peak) }
      : null,
  };
}

function latency(runs: readonly RunTimes[], name: 'keys' | 'bursts' | 'completion' | 'hover'): Latency {
  const times = runs.map((run) => run[name]);
  const sorted = times.flatMap(({ each }) => each).sort((a, b) => a - b);
  const sum = (figure: (one: (typeof times)[number]) => number): number =>
    times.reduce((total, one) => total + figure(one), 0);
  return {
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    processor: times.every(({ processor }) => processor !== undefined)
      ? sum(({ processor }) => processor ?? 0) / sorted.length
      : null,
    count: sorted.length,
    answered: sum(({ answered }) => answered),
  };
}

/** The smallest of the values below which that share of them lies (nearest rank). */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
}
