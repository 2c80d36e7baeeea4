import { codecOf, insideOf, type Codec } from '../../src/codecs/Codec.js'
import { shapes } from './oddValues.js'

type Place = ReadonlyArray<string>

const placesIn = (value: unknown): ReadonlyArray<Place> =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [
        [key],
        ...placesIn(inner).map((place) => [key, ...place]),
      ])
    : []

/** The value with what stands at a place left out, or replaced. */
const changed = (
  value: unknown,
  [key = '', ...rest]: Place,
  to: { readonly value: unknown } | null,
): unknown => {
  const copy: Record<string, unknown> | Array<unknown> = Array.isArray(value)
    ? [...(value as ReadonlyArray<unknown>)]
    : { ...(value as object) }
  const members = copy as Record<string, unknown>
  if (rest.length > 0) members[key] = changed(members[key], rest, to)
  else if (to !== null) members[key] = to.value
  else if (Array.isArray(copy)) copy.splice(Number(key), 1)
  else Reflect.deleteProperty(members, key)
  return copy
}

/**
 * A value with each of its parts left out and replaced by whatever JSON has, and with such values for members it lacks.
 */
export const oddlyMade = (value: unknown, members: ReadonlyArray<string>): ReadonlyArray<unknown> =>
  [...placesIn(value), ...members.map((name) => [name])].flatMap((place) => [
    changed(value, place, null),
    ...shapes.map((shape) => changed(value, place, { value: shape })),
  ])

/** The members an object can have. */
export const membersIn = (object: object): ReadonlyArray<string> => {
  const codec = codecOf(object)
  if (codec._tag === 'InterfaceType' || codec._tag === 'PartialType') return Object.keys(codec.props)
  return codec._tag === 'IntersectionType' ? codec.types.flatMap(membersIn) : []
}

/** The codecs within codecs that this library gave a name, by that. */
export const namedIn = (all: ReadonlyArray<object>): ReadonlyMap<string, Codec> => {
  const found = new Map<string, Codec>()
  const look = (codec: Codec): void => {
    for (const part of insideOf(codec)) {
      if (found.get(part.name) === part) continue
      if (
        /^[A-Z][A-Za-z0-9]*$/.test(part.name) &&
        part._tag !== undefined &&
        part._tag !== 'AnyDictionaryType'
      )
        found.set(part.name, part)
      look(part)
    }
  }
  for (const one of all) look(codecOf(one))
  return found
}
