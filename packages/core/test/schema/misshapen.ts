import * as fc from 'fast-check'

/** A value of each type JSON has; the text and the number are such as hardly any value allows. */
const types: ReadonlyArray<unknown> = [null, true, -0.5, '', [], {}]

type Container = Record<string, unknown>

const containersIn = (value: unknown): ReadonlyArray<Container> =>
  typeof value === 'object' && value !== null
    ? [value as Container, ...Object.values(value).flatMap(containersIn)]
    : []

/** A value of JSON in which somewhere a member is left out, or is of another type than it was. */
export const misshapen = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(values, fc.nat(), fc.nat(), fc.option(fc.constantFrom(...types), { freq: 3, nil: undefined }))
    .map(([value, which, member, to]) => {
      const copy: unknown = JSON.parse(JSON.stringify(value))
      const containers = containersIn(copy).filter((container) => Object.keys(container).length > 0)
      const container = containers[which % containers.length] ?? {}
      const keys = Object.keys(container)
      const key = keys[member % keys.length] ?? ''
      if (to !== undefined) container[key] = to
      else if (Array.isArray(container)) container.splice(Number(key), 1)
      else Reflect.deleteProperty(container, key)
      return copy
    })
