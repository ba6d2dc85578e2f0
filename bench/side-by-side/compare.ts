import { mkdtempSync, rmSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Scenario, writeScenarios } from './documents.ts';
import { figures, type ServerFigures } from './figures.ts';
import { type Amounts, measureRun, type RunTimes } from './measure.ts';
import { earlierServer, peerServer, portolanServer, type Server } from './servers.ts';

export interface CompareOptions {
  /** Records of the large workspace. */
  readonly artifacts: number;
  /** How often each server is started anew for each document; all start by turns. */
  readonly rounds: number;
  /** For each document, of all rounds together. */
  readonly keys: number;
  /** The bundle of Portolan's server. */
  readonly bundle: string;
  /** For Node when it runs Portolan's server. */
  readonly nodeArgs: readonly string[];
  /** A checkout of an earlier version with its build, in place of the peer. */
  readonly before: string | undefined;
  /** Without the peer. */
  readonly isAlone: boolean;
  /** Only the document of this id. */
  readonly only: string | undefined;
}

export interface Comparison {
  readonly document: { readonly id: string; readonly title: string; readonly bytes: number };
  readonly portolan: ServerFigures;
  readonly peer: ServerFigures | null;
}

export interface Compared {
  readonly node: string;
  readonly peer: string | null;
  readonly rounds: number;
  readonly documents: readonly Comparison[];
}

/** Requests for completion and hover, for each document, of all rounds together. */
const REQUESTS = 100;
/** Where an answer takes long, this share of keys and requests is enough. */
const FEWER = 0.2;

/** Measures Portolan's server and the peer on the same documents with the same keys, by turns. */
export async function compare(options: CompareOptions): Promise<Compared> {
  preferUs();
  const folder = mkdtempSync(join(tmpdir(), 'portolan-side-by-side-'));
  try {
    const portolan = portolanServer(options.bundle, options.nodeArgs);
    const peer = options.before ? earlierServer(options.before) : options.isAlone ? undefined : peerServer(folder);
    const scenarios = writeScenarios(folder, options.artifacts).filter(({ id }) => id === (options.only ?? id));
    const documents: Comparison[] = [];
    for (const scenario of scenarios) documents.push(await compareOn(scenario, portolan, peer, options));
    return { node: process.version, peer: peer?.title ?? null, rounds: options.rounds, documents };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compareOn(
  scenario: Scenario,
  portolan: Server,
  peer: Server | undefined,
  { rounds, keys }: CompareOptions,
): Promise<Comparison> {
  const all: Amounts = { keys: Math.ceil(keys / rounds), requests: Math.ceil(REQUESTS / rounds) };
  const fewer: Amounts = { keys: Math.ceil(all.keys * FEWER), requests: Math.ceil(all.requests * FEWER) };
  const ours: RunTimes[] = [];
  const theirs: RunTimes[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await measureRun(portolan, scenario, all));
    if (peer) theirs.push(await measureRun(peer, scenario, scenario.isLarge && peer.isSlow ? fewer : all));
  }
  const { id, title, text } = scenario;
  return {
    document: { id, title, bytes: Buffer.byteLength(text) },
    portolan: figures(ours),
    peer: theirs.length > 0 ? figures(theirs) : null,
  };
}

/** Lets the servers go before other programs, where that is allowed: they inherit it. */
function preferUs(): void {
  try {
    setPriority(-5);
  } catch {
    // Measured all the same.
  }
}
