/**
 * The same value with everything in it unchangeable: what is remembered is handed out again, and no caller may change it for
 * the next. The value itself stays open, being copied before it is handed out (copying a frozen object is slow).
 */
export const withFrozenParts = <A extends object>(value: A): A => {
  for (const inner of Object.values(value) as ReadonlyArray<unknown>) {
    if (typeof inner === 'object' && inner !== null && !Object.isFrozen(inner))
      Object.freeze(withFrozenParts(inner))
  }
  return value
}
