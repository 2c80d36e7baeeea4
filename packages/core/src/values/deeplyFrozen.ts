/**
 * The same value with nothing in it left to change, however deep: whoever has it may hand it to anybody. What has a
 * class of its own is left as it is, a codec above all, whose parts may belong to io-ts itself.
 */
export const deeplyFrozen = <A>(value: A): A => {
  freeze(value, new Set())
  return value
}

/** What is frozen already may hold what is not. */
const freeze = (value: unknown, seen: Set<object>): void => {
  if (!isPlain(value) || seen.has(value)) return
  seen.add(value)
  Object.freeze(value)
  for (const part of Object.values(value)) freeze(part, seen)
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype)
