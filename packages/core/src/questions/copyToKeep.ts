/**
 * A copy of an answer to be remembered, with everything in it unchangeable: it is handed out again, and no caller may
 * change it for the next. The answer itself stays open, being copied before it is handed out (copying a frozen object
 * is slow).
 *
 * A copy, because V8 learns by the place in the code whether what is made there lives long: if remembered answers were
 * the very ones that are made, those given only once would fill the heap of long-lived things too.
 */
export const copyToKeep = <A extends object>(answer: A): A => withFrozenParts({ ...answer })

/** The same of a value that is handed out as it is. */
export const frozenCopy = <A extends object>(value: A): A =>
  Object.freeze((Array.isArray(value) ? value.map(frozen) : withFrozenParts({ ...value })) as A)

const frozen = (part: unknown): unknown =>
  typeof part === 'object' && part !== null && !Object.isFrozen(part) ? frozenCopy(part) : part

const withFrozenParts = <A extends object>(value: A): A => {
  const parts = value as Record<string, unknown>
  for (const name in parts) {
    const part = parts[name]
    if (typeof part !== 'object' || part === null) continue
    const own = frozen(part)
    if (own !== part) parts[name] = own
  }
  return value
}
