/** A row of a table: a name and right-aligned columns. */
export function line(name: string, ...columns: readonly string[]): string {
  return `${name.padEnd(44)}${columns.map((column) => column.padStart(12)).join('')}`.trimEnd();
}

export const inMilliseconds = (time: number): string => `${time.toFixed(time < 100 ? 1 : 0)} ms`;
export const inMegabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
