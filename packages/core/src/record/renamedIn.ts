import type { EventId } from '../values/ids.js'

/** A payload, of whatever version, that speaks of other events in place of some. */
export const renamedIn = (value: unknown, names: ReadonlyMap<string, EventId>): unknown => {
  if (typeof value === 'string') return names.get(value) ?? value
  if (Array.isArray(value)) return value.map((one: unknown) => renamedIn(one, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, renamedIn(inner, names)]))
}
