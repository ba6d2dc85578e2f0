/**
 * What was computed of an object, for as long as the object lives. Objects here never change: what changes is another
 * object, of which everything is computed anew.
 */
export function memo<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

/**
 * The same for what rests on something besides: it is computed anew whenever that is another (by identity), and only the
 * last is kept.
 */
export function memoOn<Key extends object, Ground, Value>(
  compute: (key: Key, ground: Ground) => Value,
): (key: Key, ground: Ground) => Value {
  const known = new WeakMap<Key, { readonly ground: Ground; readonly value: Value }>();
  return (key, ground) => {
    const before = known.get(key);
    if (before?.ground === ground) return before.value;
    const value = compute(key, ground);
    known.set(key, { ground, value });
    return value;
  };
}

/** The same by a word: everything that was asked of an object is kept. */
export function memoBy<Key extends object, Word, Value>(
  compute: (key: Key, word: Word) => Value,
): (key: Key, word: Word) => Value {
  const tableOf = memo<Key, Map<Word, { readonly value: Value }>>(() => new Map());
  return (key, word) => {
    const table = tableOf(key);
    const before = table.get(word);
    if (before) return before.value;
    const value = compute(key, word);
    table.set(word, { value });
    return value;
  };
}
