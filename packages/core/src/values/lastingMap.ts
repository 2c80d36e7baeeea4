/** A map that nobody can add to or take from, whatever its type is taken for: freezing a `Map` would not do that. */
export const lastingMap = <K, V>(entries: Iterable<readonly [K, V]>): ReadonlyMap<K, V> => {
  const held = new Map(entries)
  const lasting: ReadonlyMap<K, V> = Object.freeze({
    size: held.size,
    get: (key: K) => held.get(key),
    has: (key: K) => held.has(key),
    keys: () => held.keys(),
    values: () => held.values(),
    entries: () => held.entries(),
    [Symbol.iterator]: () => held.entries(),
    forEach: (each: (value: V, key: K, map: ReadonlyMap<K, V>) => void) => {
      for (const [key, value] of held) each(value, key, lasting)
    },
  })
  return lasting
}
