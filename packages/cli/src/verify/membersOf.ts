/** The members of a leaf; null where it cannot be read. */
export const membersOf = (leaf: string): Readonly<Record<string, unknown>> | null => {
  try {
    const parsed: unknown = JSON.parse(leaf)
    return typeof parsed === 'object' ? (parsed as Readonly<Record<string, unknown>> | null) : null
  } catch {
    return null
  }
}
