/**
 * The one spelling of a value that was parsed from JSON (RFC 8785): members sorted by UTF-16 code units, no white
 * space, numbers and texts as ECMAScript writes them.
 *
 * KurrentDB gives back values, not bytes. This is how the bytes are found again.
 */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = value as Readonly<Record<string, unknown>>
  return `{${Object.keys(members)
    .toSorted()
    .map((name) => `${JSON.stringify(name)}:${canonical(members[name])}`)
    .join(',')}}`
}

/** The value of a leaf whose bytes can be found again from it; `null` where they cannot. */
export const valueOf = (leaf: string): Readonly<Record<string, unknown>> | null => {
  try {
    const value = JSON.parse(leaf) as Readonly<Record<string, unknown>>
    return canonical(value) === leaf ? value : null
  } catch {
    return null // no JSON, or nested so deeply that it cannot be written
  }
}
