import { type SolverHost, solverHost } from './host.ts';
import type { Thread } from './messages.ts';

/** What the files of the solver hold. */
export interface SolverFiles {
  /** `solver.web.js`. */
  readonly script: ArrayBuffer;
  /** `highs.wasm`. */
  readonly runtime: ArrayBuffer;
}

/** Where they are to be had. */
export interface SolverAddresses {
  readonly script: string;
  readonly runtime: string;
}

/** Seconds after which a program is given up where it keeps the whole server waiting. */
const PATIENCE = 10;

/**
 * Solves in a worker of its own; where the browser does not let a worker have workers, in this one: then nothing else is
 * answered while it thinks, it cannot be cancelled, and each program gets 10 seconds at most.
 * @param files are asked for when the solver is first needed
 */
export function webSolver(files: () => Promise<SolverFiles>): SolverHost {
  return solverHost(async () => {
    const { script, runtime } = await files();
    const thread = (await workerThread(script)) ?? ownThread(script);
    thread.send({ kind: 'load', runtime });
    return thread;
  });
}

/** The files from their addresses. */
export async function fetchSolver({ script, runtime }: SolverAddresses): Promise<SolverFiles> {
  const [code, bytes] = await Promise.all([fetchFile(script), fetchFile(runtime)]);
  return { script: code, runtime: bytes };
}

async function fetchFile(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The solver could not be loaded: ${response.status} for ${address}`);
  return response.arrayBuffer();
}

/** A script made of a blob is of this origin, wherever its text came from. */
function addressOf(parts: readonly BlobPart[]): string {
  return URL.createObjectURL(new Blob([...parts], { type: 'text/javascript' }));
}

const SAYS_READY = "\n;self.onmessage=({ports:[port]})=>{portolanSolver.serve(port)};self.postMessage('ready');";

async function workerThread(code: ArrayBuffer): Promise<Thread | undefined> {
  if (typeof Worker === 'undefined') return undefined;
  const address = addressOf([code, SAYS_READY]);
  try {
    const worker = new Worker(address, { name: 'Portolan solver' });
    await new Promise((resolve, reject) => {
      worker.onmessage = resolve;
      worker.onerror = reject;
    });
    const { port1, port2 } = new MessageChannel();
    worker.postMessage(undefined, [port2]);
    return { ...threadOf(port1), end: () => worker.terminate() };
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function ownThread(code: ArrayBuffer): Thread {
  const scope = globalThis as typeof globalThis & {
    portolanSolver?: { serve(port: MessagePort): void };
    importScripts(address: string): void;
  };
  const address = addressOf([code]);
  scope.importScripts(address);
  URL.revokeObjectURL(address);
  const { port1, port2 } = new MessageChannel();
  scope.portolanSolver?.serve(port2);
  const thread = threadOf(port1);
  return {
    ...thread,
    send: (request) => {
      if (request.kind === 'load') thread.send(request);
      else {
        const timeLimit = Math.min(request.options.timeLimit ?? PATIENCE, PATIENCE);
        thread.send({ ...request, options: { ...request.options, timeLimit } });
      }
    },
  };
}

function threadOf(port: MessagePort): Thread {
  return {
    send: (request) => port.postMessage(request),
    listen: (onReply) => {
      port.onmessage = ({ data }) => onReply(data);
    },
    hold: () => undefined,
    end: () => port.close(),
  };
}
