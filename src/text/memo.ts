/**
 * What was computed of an object, for as long as the object lives. Objects here never change: what changes is another
 * object, of which everything is computed anew. What else a computation is given (`rest`) must follow from the object,
 * which alone is looked up.
 */
export function memo<Key extends object, Value, Rest extends readonly unknown[]>(
  compute: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key, ...rest) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = compute(key, ...rest);
    known.set(key, { value });
    return value;
  };
}

/**
 * The same for what rests on something besides: it is computed anew whenever that is another (by identity), and only the
 * last is kept.
 */
export function memoOn<Key extends object, Ground, Value, Rest extends readonly unknown[]>(
  compute: (key: Key, ground: Ground, ...rest: Rest) => Value,
): (key: Key, ground: Ground, ...rest: Rest) => Value {
  const known = new WeakMap<Key, { readonly ground: Ground; readonly value: Value }>();
  return (key, ground, ...rest) => {
    const before = known.get(key);
    if (before?.ground === ground) return before.value;
    const value = compute(key, ground, ...rest);
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
