/** Adds a value to those that are held under a key. */
export const gather = <K, V>(into: Map<K, Array<V>>, key: K, value: V): void => {
  const held = into.get(key)
  if (held === undefined) into.set(key, [value])
  else held.push(value)
}
