/**
 * What was computed of an object, for as long as the object lives. Objects here never change: what changes is another
 * object, of which everything is computed anew. What else a computation is given (`rest`) must follow from the object,
 * which alone is looked up.
 */
export function memo<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value;
export function memo<Key extends object, Rest, Value>(
  compute: (key: Key, rest: Rest) => Value,
): (key: Key, rest: Rest) => Value;
export function memo<Key extends object, Rest, Value>(
  compute: (key: Key, rest: Rest) => Value,
): (key: Key, rest: Rest) => Value {
  // Asked of thousands of items at each key that somebody presses: no list of the arguments, nothing around the value.
  const known = new WeakMap<Key, Value>();
  return (key, rest) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Value;
    const value = compute(key, rest);
    known.set(key, value);
    return value;
  };
}

/**
 * The same for what rests on something besides: it is computed anew whenever that is another (by identity), and only the
 * last is kept.
 */
export function memoOn<Key extends object, Ground, Value>(
  compute: (key: Key, ground: Ground) => Value,
): (key: Key, ground: Ground) => Value;
export function memoOn<Key extends object, Ground, A, Value>(
  compute: (key: Key, ground: Ground, a: A) => Value,
): (key: Key, ground: Ground, a: A) => Value;
export function memoOn<Key extends object, Ground, A, B, Value>(
  compute: (key: Key, ground: Ground, a: A, b: B) => Value,
): (key: Key, ground: Ground, a: A, b: B) => Value;
export function memoOn<Key extends object, Ground, A, B, Value>(
  compute: (key: Key, ground: Ground, a: A, b: B) => Value,
): (key: Key, ground: Ground, a: A, b: B) => Value {
  const known = new WeakMap<Key, { readonly ground: Ground; readonly value: Value }>();
  return (key, ground, a, b) => {
    const before = known.get(key);
    if (before?.ground === ground) return before.value;
    const value = compute(key, ground, a, b);
    known.set(key, { ground, value });
    return value;
  };
}

/** The same by a word: everything that was asked of an object is kept. */
export function memoBy<Key extends object, Word, Value>(
  compute: (key: Key, word: Word) => Value,
): (key: Key, word: Word) => Value {
  const tableOf = memo((_: Key) => new Map<Word, { readonly value: Value }>());
  return (key, word) => {
    const table = tableOf(key);
    const before = table.get(word);
    if (before) return before.value;
    const value = compute(key, word);
    table.set(word, { value });
    return value;
  };
}
