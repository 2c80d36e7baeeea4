/**
 * A copy with nothing in common with the original, for whoever might change it; what has a class of its own stays
 * itself.
 */
export const deepCopy = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(deepCopy)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, deepCopy(part)]))
}
