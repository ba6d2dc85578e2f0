import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const MEGABYTE = 1024 * 1024;
const HEAP = new URL('../../../src/server/heap.ts', import.meta.url).href;

/** Size of the young generation after some work of which much survives. */
const WORK = `
import { getHeapSpaceStatistics } from 'node:v8';
const kept = [];
for (let index = 0; index < 3_000_000; index++) {
  const item = [index];
  if (index % 4 === 0) kept.push(item);
}
console.log(kept.length && getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').space_size);
`;

function youngBytes(before: string): number {
  return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', before + WORK], { encoding: 'utf8' }));
}

describe('a heap that is kept small', () => {
  test('has a young generation of 16 to 32 MB, which does not grow', () => {
    const small = youngBytes(`import { keepHeapSmall } from '${HEAP}'; keepHeapSmall();`);
    expect(small).toBeGreaterThanOrEqual(16 * MEGABYTE);
    expect(small).toBeLessThanOrEqual(32 * MEGABYTE);
    expect(youngBytes('')).toBeGreaterThan(small);
  });
});
