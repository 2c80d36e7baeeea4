const digest = /^[0-9a-f]{64}$/

/** Every digest an event names, whatever of: a text of a policy, an attachment, a source. */
export const textsCited = (leaf: string): ReadonlySet<string> => {
  const found = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      if (digest.test(value)) found.add(value)
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look)
  }
  look(JSON.parse(leaf))
  return found
}
