import { readFileSync } from 'node:fs';

/** Ticks of the clock in which Linux counts the time of a process, in a second: the same on all machines. */
const TICKS = 100;

/** Memory of a process in bytes. */
export interface Memory {
  /** Resident now. */
  readonly resident: number;
  /** The most that ever was resident. */
  readonly peak: number;
}

/** Undefined on systems that do not tell. */
export function memoryOf(pid: number): Memory | undefined {
  const status = read(pid, 'status');
  const kilobytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
  return status === '' ? undefined : { resident: kilobytes('VmRSS') * 1024, peak: kilobytes('VmHWM') * 1024 };
}

/** Milliseconds that all threads of a process have spent on a processor; undefined on systems that do not tell. */
export function processorTimeOf(pid: number): number | undefined {
  // The name, in parentheses, may hold spaces. Behind it come the fields from the third on.
  const fields = read(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
  const [user, system] = [fields[11], fields[12]];
  return user === undefined || system === undefined ? undefined : ((Number(user) + Number(system)) * 1000) / TICKS;
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
