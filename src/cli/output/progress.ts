import type { CommonOptions } from '../session.ts';

/** A line on standard error that tells how far something is; nothing where nobody watches. */
export interface ProgressLine {
  show(text: string): void;
  clear(): void;
}

export function progressLine({ quiet }: CommonOptions): ProgressLine {
  if (quiet || process.stderr.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  let length = 0;
  const write = (text: string): void => {
    process.stderr.write(`\r${text.padEnd(length)}`);
    length = text.length;
  };
  return {
    show: write,
    clear: () => {
      if (length === 0) return;
      write('');
      process.stderr.write('\r');
      length = 0;
    },
  };
}
