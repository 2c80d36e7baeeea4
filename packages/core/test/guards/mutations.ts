import * as fc from 'fast-check'

/**
 * What a value can be replaced by: what JSON has, and things it cannot have (but not NaN, which io-ts takes for
 * changed).
 */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    '',
    ' ',
    'policy:x',
    '2025-02-30',
    '2025-02-03',
    '\uD800',
    0,
    -0,
    -1,
    1.5,
    2 ** 53,
    10n,
    Symbol.iterator,
    Math.max,
  ),
  // Made anew each time, since later changes go into them; the last two are arrays with holes.
  fc
    .constantFrom<() => unknown>(
      () => ({}),
      () => Object.create(null) as unknown,
      () => [],
      () => [[]],
      () => [undefined],
      () => Array(2) as unknown,
      () => ['x'].concat(Array(1)),
    )
    .map((made) => made()),
  fc.string(),
)

type Place = ReadonlyArray<string>

const placesIn = (value: unknown, at: Place = []): ReadonlyArray<Place> =>
  typeof value === 'object' && value !== null
    ? [at, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, key]))]
    : [at]

type Change = (container: Record<string, unknown>, key: string) => void

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>((container, key) => void Reflect.deleteProperty(container, key)),
  odd.map(
    (to): Change =>
      (container, key) =>
        void Reflect.set(container, key, to),
  ),
  odd.map(
    (to): Change =>
      (container, key) =>
        void Reflect.set(container, `${key}x`, to),
  ),
  fc.constant<Change>((container, key) => void Reflect.set(container, key, [container[key]])),
  // What a value inherits counts as much as what it has.
  fc.constant<Change>((container, key) => {
    const inner = container[key]
    if (typeof inner === 'object' && inner !== null) Reflect.set(container, key, Object.create(inner))
  }),
)

/** A value with one to three changes anywhere in it, the whole of it included. */
export const mutated = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(values, fc.array(fc.tuple(fc.nat(), changes), { minLength: 1, maxLength: 3 }))
    .map(([value, steps]) => {
      const holder: Record<string, unknown> = { whole: structuredClone(value) }
      for (const [number, change] of steps) {
        const places = placesIn(holder).filter((place) => place.length > 0)
        const place = places[number % places.length] ?? ['whole']
        const container = place
          .slice(0, -1)
          .reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], holder)
        change(container as Record<string, unknown>, place.at(-1) ?? 'whole')
      }
      return holder['whole']
    })
