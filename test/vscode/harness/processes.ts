import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { delimiter, dirname } from 'node:path';

/** The environment of child processes: the Node that runs this script comes first on the path. */
function childEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}` };
}

/** Runs a command to its end and returns what it printed; a failure is an `Error` that carries that text. */
export async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  // npm is a batch file on Windows, which only a shell can start.
  const child = spawn(command, args, { cwd, env: childEnvironment(), shell: process.platform === 'win32' });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString('utf8');
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with code ${code}\n${output.trim()}`);
  return output;
}

/** A long-running process with all its descendants. */
export interface Service {
  readonly process: ChildProcess;
  /** Ends the whole group: politely first, by force after five seconds. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts a long-running process as the leader of its own group, so that stopping it leaves no descendant behind.
 * It also ends when this process does. Its output goes to `log`.
 */
export function startService(command: string, args: readonly string[], cwd: string, log: string): Service {
  const child = spawn(command, args, { cwd, env: childEnvironment(), detached: process.platform !== 'win32' });
  const sink = createWriteStream(log);
  child.stdout.pipe(sink, { end: false });
  child.stderr.pipe(sink, { end: false });
  const exited = once(child, 'exit');
  const kill = (signal: NodeJS.Signals): void => {
    try {
      if (process.platform === 'win32' || child.pid === undefined) child.kill(signal);
      else process.kill(-child.pid, signal);
    } catch {
      // The group has already gone.
    }
  };
  const atExit = (): void => kill('SIGKILL');
  // First of all, so that its files can then be removed.
  process.prependOnceListener('exit', atExit);
  const stop = async (): Promise<void> => {
    process.off('exit', atExit);
    if (child.exitCode === null && child.signalCode === null) {
      const force = setTimeout(() => kill('SIGKILL'), 5000);
      kill('SIGTERM');
      await exited;
      clearTimeout(force);
    }
    kill('SIGKILL');
    sink.end();
  };
  return { process: child, stop };
}
