/**
 * The same value with nothing in it left to change, however deep: whoever has it may hand it to anybody. What has a class of
 * its own is left as it is, a codec above all, whose parts may belong to io-ts itself.
 */
export const deeplyFrozen = <A>(value: A): A => {
  if (!isPlain(value) || Object.isFrozen(value)) return value
  Object.freeze(value)
  Object.values(value).forEach(deeplyFrozen)
  return value
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype)
