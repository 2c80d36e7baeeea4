/**
 * What an object has, that of its class included, as a plain object that can be spread: each function still belongs to
 * the object it was taken from.
 */
export const membersOf = <T extends object>(object: T): T => {
  const members: Record<PropertyKey, unknown> = {}
  for (const name of namesIn(object)) {
    const member: unknown = Reflect.get(object, name)
    members[name] = typeof member === 'function' ? (member.bind(object) as unknown) : member
  }
  return members as T
}

const namesIn = (object: object | null): ReadonlyArray<PropertyKey> =>
  object === null || object === Object.prototype
    ? []
    : [
        ...Reflect.ownKeys(object).filter((name) => name !== 'constructor'),
        ...namesIn(Reflect.getPrototypeOf(object)),
      ]
