import { describe, expect, test } from 'vitest';
import { memo, memoBy, memoOn } from '../../../src/text/memo.ts';

interface Thing {
  readonly name: string;
}

describe('what was computed is remembered', () => {
  test('of an object: once, also where nothing comes of it', () => {
    const asked: string[] = [];
    const shout = memo(({ name }: Thing, mark: string): string | undefined => {
      asked.push(name);
      return name === '' ? undefined : name + mark;
    });
    const [thing, empty] = [{ name: 'a' }, { name: '' }];
    expect([shout(thing, '!'), shout(thing, '!'), shout(empty, '!'), shout(empty, '!')]).toEqual([
      'a!',
      'a!',
      undefined,
      undefined,
    ]);
    expect(asked).toEqual(['a', '']);
    expect(shout({ name: 'a' }, '?')).toBe('a?');
    expect(asked).toEqual(['a', '', 'a']);
  });

  test('of an object and what it rests on: the last', () => {
    let computed = 0;
    const on = memoOn((thing: Thing, ground: number, more: string) => {
      computed++;
      return `${thing.name} ${ground} ${more}`;
    });
    const thing = { name: 'a' };
    expect([on(thing, 1, 'x'), on(thing, 1, 'x'), computed]).toEqual(['a 1 x', 'a 1 x', 1]);
    expect([on(thing, 2, 'x'), computed]).toEqual(['a 2 x', 2]);
    expect([on(thing, 1, 'x'), computed]).toEqual(['a 1 x', 3]);
  });

  test('of an object and a word: all words', () => {
    const asked: string[] = [];
    const by = memoBy((thing: Thing, word: string) => {
      asked.push(word);
      return thing.name + word;
    });
    const thing = { name: 'a' };
    expect([by(thing, 'x'), by(thing, 'y'), by(thing, 'x')]).toEqual(['ax', 'ay', 'ax']);
    expect(by({ name: 'b' }, 'x')).toBe('bx');
    expect(asked).toEqual(['x', 'y', 'x']);
  });
});
