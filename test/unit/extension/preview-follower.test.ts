import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Follower } from '../../../src/extension/preview/follower.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (milliseconds = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

/** A follower whose requests are answered by hand, and how many it has made. */
function open() {
  const waiting: ((state: number | undefined) => void)[] = [];
  let requests = 0;
  const follower = new Follower(() => {
    requests++;
    return new Promise((resolve) => waiting.push(resolve));
  });
  const answer = async (state: number | undefined) => {
    waiting.shift()?.(state);
    await pass(100);
  };
  return { follower, answer, requests: () => requests };
}

/** One that shows state 1. */
async function shown() {
  const preview = open();
  preview.follower.request();
  await preview.answer(1);
  return preview;
}

describe('the requests of a preview', () => {
  test('a keystroke is one, when the server tells of it after its answer', async () => {
    const { follower, answer, requests } = await shown();
    follower.request();
    await answer(2);
    follower.announce(2);
    await pass(1000);
    expect(requests()).toBe(2);
  });

  test('a keystroke is one, when the server tells of it before its answer', async () => {
    const { follower, answer, requests } = await shown();
    follower.request();
    follower.announce(2);
    await answer(2);
    await pass(1000);
    expect(requests()).toBe(2);
  });

  test('keystrokes while an answer is under way are one more', async () => {
    const { follower, answer, requests } = await shown();
    follower.request();
    follower.request();
    follower.request();
    follower.announce(2);
    await answer(2);
    expect(requests()).toBe(3);
    follower.announce(4);
    await answer(4);
    await pass(1000);
    expect(requests()).toBe(3);
  });

  test('the edit of another file is one, of which only the server tells', async () => {
    const { follower, answer, requests } = await shown();
    follower.announce(2);
    await answer(2);
    follower.announce(2);
    await pass(1000);
    expect(requests()).toBe(2);
  });

  test('what changed behind an answer is asked for', async () => {
    const { follower, answer, requests } = await shown();
    follower.request();
    follower.announce(3);
    await answer(2);
    expect(requests()).toBe(3);
    await answer(3);
    await pass(1000);
    expect(requests()).toBe(3);
  });

  test('without an answer the next word of the server is a reason to ask, and nothing else', async () => {
    const { follower, answer, requests } = await shown();
    follower.request();
    await answer(undefined);
    await pass(1000);
    expect(requests()).toBe(2);
    follower.announce(2);
    await answer(2);
    expect(requests()).toBe(3);
  });

  test('none is made once it is over', async () => {
    const { follower, requests } = await shown();
    follower.dispose();
    follower.request();
    follower.announce(9);
    await pass(1000);
    expect(requests()).toBe(1);
  });
});
