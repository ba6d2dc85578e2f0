/**
 * The few assertions that the tests in VS Code need. They import nothing, so that they also work in a web worker.
 */

/** Fails with the message unless the condition holds. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Fails unless both values have the same JSON; the order of an object's keys does not matter. */
export function assertEqual(actual: unknown, expected: unknown, message = 'The values differ.'): void {
  const left = canonical(actual);
  const right = canonical(expected);
  if (left !== right) throw new Error(`${message}\nactual:   ${left}\nexpected: ${right}`);
}

/**
 * Asks again and again until the probe returns something other than `undefined`, `null` or `false`, and returns that.
 * A probe that throws counts as "not yet". After `timeout` milliseconds it fails and says what was awaited.
 */
export async function eventually<T>(
  what: string,
  probe: () => T | Promise<T>,
  timeout = 60_000,
): Promise<Exclude<T, undefined | null | false>> {
  const deadline = performance.now() + timeout;
  let last: unknown;
  do {
    try {
      const value = await probe();
      if (value !== undefined && value !== null && value !== false) {
        return value as Exclude<T, undefined | null | false>;
      }
      last = undefined;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (performance.now() < deadline);
  throw new Error(`Waited ${timeout} ms in vain: ${what}${last === undefined ? '' : `\n${last}`}`);
}

function canonical(value: unknown): string {
  const sorted = (_key: string, item: unknown): unknown =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item;
  return JSON.stringify(value, sorted, 1) ?? 'undefined';
}
