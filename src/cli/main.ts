#!/usr/bin/env node
import { CommanderError } from 'commander';
import { UnusableError } from '../workspace/unusable.ts';
import { createProgram } from './program.ts';
import { EXIT } from './session.ts';

// Whoever reads the output may have read enough (`| head`): that is no fault, and the exit code stays what it is.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

run().then((exitCode) => {
  process.exitCode = exitCode;
});

async function run(): Promise<number> {
  const outcome = { exitCode: EXIT.done as number };
  try {
    await createProgram(outcome).parseAsync();
    return outcome.exitCode;
  } catch (error) {
    // Commander has written its message already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.unusable;
    process.stderr.write(error instanceof UnusableError ? `portolan: ${error.message}\n` : fault(error));
    return EXIT.unusable;
  }
}

/** What went wrong is not the user's to mend: everything that a report of it needs. */
function fault(error: unknown): string {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `portolan: This is a fault of Portolan itself. Please report it with these lines:\n${details}\n`;
}
