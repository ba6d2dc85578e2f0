import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Pulse } from '../../../src/extension/pulse.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A pulse whose runs last until they are finished by hand; `starts` holds the time of each start. */
function slowPulse(interval: number, share?: number) {
  const starts: number[] = [];
  let finish = () => {};
  const pulse = new Pulse(
    () => {
      starts.push(performance.now());
      return new Promise((resolve) => {
        finish = resolve;
      });
    },
    interval,
    share,
  );
  const finishRun = async () => {
    finish();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { pulse, starts, finishRun };
}

describe('Pulse', () => {
  test('the first request runs at once, the next after the interval', async () => {
    const starts: number[] = [];
    const pulse = new Pulse(async () => void starts.push(performance.now()), 16);
    const begin = performance.now();
    pulse.request();
    expect(starts).toEqual([begin]);
    await vi.advanceTimersByTimeAsync(1);
    for (let request = 0; request < 10; request++) pulse.request();
    await vi.advanceTimersByTimeAsync(100);
    expect(starts).toEqual([begin, begin + 16]);
  });

  test('a request after a pause runs at once again', async () => {
    const starts: number[] = [];
    const pulse = new Pulse(async () => void starts.push(performance.now()), 16);
    const begin = performance.now();
    pulse.request();
    await vi.advanceTimersByTimeAsync(500);
    pulse.request();
    expect(starts).toEqual([begin, begin + 500]);
  });

  test('runs never overlap, and requests during a run are served by one more', async () => {
    const { pulse, starts, finishRun } = slowPulse(16);
    const begin = performance.now();
    pulse.request();
    pulse.request();
    await vi.advanceTimersByTimeAsync(300);
    pulse.request();
    expect(starts).toEqual([begin]);
    await finishRun();
    expect(starts).toEqual([begin, begin + 300]);
    await finishRun();
    await vi.advanceTimersByTimeAsync(300);
    expect(starts).toHaveLength(2);
  });

  test('after a slow run the next one waits until no more than the share of the time was taken', async () => {
    const { pulse, starts, finishRun } = slowPulse(16, 0.1);
    const begin = performance.now();
    pulse.request();
    await vi.advanceTimersByTimeAsync(50);
    pulse.request();
    await finishRun();
    await vi.advanceTimersByTimeAsync(449);
    expect(starts).toEqual([begin]);
    await vi.advanceTimersByTimeAsync(1);
    expect(starts).toEqual([begin, begin + 500]);
  });

  test('however slow a run was, the next one waits no longer than five seconds', async () => {
    const { pulse, starts, finishRun } = slowPulse(16, 0.1);
    const begin = performance.now();
    pulse.request();
    await vi.advanceTimersByTimeAsync(3000);
    pulse.request();
    await finishRun();
    await vi.advanceTimersByTimeAsync(5000);
    expect(starts).toEqual([begin, begin + 8000]);
  });

  test('nothing runs once it is disposed', async () => {
    const { pulse, starts, finishRun } = slowPulse(16);
    pulse.request();
    pulse.request();
    pulse.dispose();
    await finishRun();
    pulse.request();
    await vi.advanceTimersByTimeAsync(300);
    expect(starts).toHaveLength(1);
  });
});
