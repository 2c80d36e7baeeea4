/** Deeper than anything that is meant, and far from where a program runs out of stack, also inside the client. */
const deepest = 1000

/**
 * The one spelling of a value that was parsed from JSON (RFC 8785): members sorted by UTF-16 code units, no white
 * space, numbers and texts as ECMAScript writes them. `null` for one that is nested too deeply.
 *
 * KurrentDB gives back values, not bytes. This is how the bytes are found again.
 */
export const leafOf = (value: unknown): string | null => {
  try {
    return written(value, 0)
  } catch (error) {
    if (error instanceof TooDeep) return null
    throw error
  }
}

class TooDeep extends Error {}

const written = (value: unknown, depth: number): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (depth > deepest) throw new TooDeep()
  if (Array.isArray(value)) return `[${value.map((item) => written(item, depth + 1)).join(',')}]`
  const members = value as Readonly<Record<string, unknown>>
  return `{${Object.keys(members)
    .toSorted()
    .map((name) => `${JSON.stringify(name)}:${written(members[name], depth + 1)}`)
    .join(',')}}`
}

/** The value of a leaf whose bytes can be found again from it; `null` where they cannot. */
export const valueOf = (leaf: string): Readonly<Record<string, unknown>> | null => {
  const value = parsed(leaf)
  return leafOf(value) === leaf ? (value as Readonly<Record<string, unknown>>) : null
}

const parsed = (leaf: string): unknown => {
  try {
    return JSON.parse(leaf)
  } catch {
    return null
  }
}
