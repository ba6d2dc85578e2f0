import { setTimeout as pause } from 'node:timers/promises';
import { BenchClient } from './client.ts';
import type { Scenario } from './documents.ts';
import { enumEnds, scattered, spread, wordPlaces } from './positions.ts';
import { type Memory, memoryOf, processorTimeOf } from './process-usage.ts';
import type { Server } from './servers.ts';
import { erased, typed } from './typing.ts';

/** Milliseconds between an answer and the next key: a key held down repeats about so fast, and nobody types faster. */
const BETWEEN = 30;
/** Letters in a burst. */
const BURST = 10;
const BURSTS = 5;
const WARM_UPS = 20;

/** How often things are done in one run. */
export interface Amounts {
  readonly keys: number;
  readonly requests: number;
}

/** Times of something that was done again and again, in milliseconds. */
export interface Times {
  readonly each: readonly number[];
  /** Of all processors, for all of them together; undefined on systems that do not tell. */
  readonly processor: number | undefined;
  /** How many were answered with something. */
  readonly answered: number;
}

/** One run of one server on one document. */
export interface RunTimes {
  readonly keys: Times;
  /** From the first of some keys that do not wait to the diagnostics of the last. */
  readonly bursts: Times;
  readonly completion: Times;
  readonly hover: Times;
  readonly memory: Memory | undefined;
}

/** Measures a server on a document, from its start to its end. */
export async function measureRun(
  server: Server,
  { folder, file, text }: Scenario,
  { keys, requests }: Amounts,
): Promise<RunTimes> {
  const client = await BenchClient.start(server, folder, file, text);
  try {
    return await measureOn(client, text, { keys, requests });
  } finally {
    client.dispose();
  }
}

async function measureOn(client: BenchClient, text: string, { keys, requests }: Amounts): Promise<RunTimes> {
  const places = scattered(spread(enumEnds(text), Math.ceil(keys / 2)));
  /** A letter is written at a place, and the next key takes it away. */
  const keysOf = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const place = places[(index >> 1) % places.length] ?? { line: 0, character: 0 };
      return index % 2 === 0 ? typed(place, 1) : erased(place, 1);
    });
  for (const key of keysOf(WARM_UPS)) await client.edit(key);
  const timesOfKeys = await time(client, keysOf(keys), (key) => client.edit(key));
  const timesOfBursts = await time(
    client,
    spread(places, BURSTS),
    (place) => client.edit(typed(place, BURST)),
    (place) => client.edit(erased(place, BURST)),
  );
  const words = scattered(spread(wordPlaces(text), requests));
  const completion = await time(client, words, ({ end }) => client.complete(end));
  const hover = await time(client, words, ({ middle }) => client.hover(middle));
  const memory = memoryOf(client.pid);
  await client.stop();
  return { keys: timesOfKeys, bursts: timesOfBursts, completion, hover, memory };
}

/**
 * Does something with each of some items, with a pause in between.
 * @param act answers how much came back, where that may be nothing
 * @param undo what is to be done before the next one, and is not measured
 */
async function time<Item>(
  client: BenchClient,
  items: readonly Item[],
  act: (item: Item) => Promise<number | undefined>,
  undo?: (item: Item) => Promise<unknown>,
): Promise<Times> {
  const each: number[] = [];
  let answered = 0;
  let processor: number | undefined = 0;
  for (const item of items) {
    await pause(BETWEEN);
    const before = processorTimeOf(client.pid);
    const start = performance.now();
    const count = await act(item);
    each.push(performance.now() - start);
    if (count !== 0) answered++;
    await pause(BETWEEN);
    const after = processorTimeOf(client.pid);
    processor =
      before === undefined || after === undefined || processor === undefined ? undefined : processor + after - before;
    await undo?.(item);
  }
  return { each, answered, processor };
}
