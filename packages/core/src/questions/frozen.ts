/** The same value, unchangeable all through: what is remembered is handed out again, and no caller may change it for the next. */
export const frozen = <A extends object>(value: A): A => {
  for (const inner of Object.values(value) as ReadonlyArray<unknown>) {
    if (typeof inner === 'object' && inner !== null && !Object.isFrozen(inner)) frozen(inner)
  }
  return Object.freeze(value)
}
