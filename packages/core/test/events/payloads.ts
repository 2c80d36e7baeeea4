import * as fc from 'fast-check'
import { fromDay } from '../../src/index.js'

/**
 * An arbitrary for any codec of the house, found by walking it: a kind that is added tomorrow is tested without a line
 * here, unless it brings a new sort of indivisible value.
 */

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9._~-]{0,20}$/)
const hex = (width: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^[0-9a-f]{${width}}$`))
const idOf = (kind: string): fc.Arbitrary<string> => slug.map((name) => `${kind}:${name}`)

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  )
  .map((words) => words.trim())
  .filter((words) => words !== '')

const civilDate = fc.integer({ min: -300_000, max: 300_000 }).map((day) => fromDay(day) as string)

const edtf = fc.oneof(
  civilDate,
  fc.tuple(civilDate, civilDate).map(([a, b]) => (a <= b ? `${a}/${b}` : `${b}/${a}`)),
  fc.constantFrom(
    '2019',
    '2019-04',
    '2020-21',
    '2019~',
    '2019-04?',
    '../2025-02-03',
    '2023-07-17/..',
    '../..',
  ),
)

const uuid = (version: string): fc.Arbitrary<string> =>
  fc
    .tuple(hex(8), hex(4), hex(3), fc.constantFrom('8', '9', 'a', 'b'), hex(3), hex(12))
    .map(([a, b, c, variant, d, e]) => `${a}-${b}-${version}${c}-${variant}${d}-${e}`)

const leaves: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Text: text,
  Span: fc.oneof(fc.nat(40), fc.nat(999_999)),
  Whole: fc.maxSafeNat(),
  Portions: fc.array(text, { minLength: 1, maxLength: 3 }),
  Digest: hex(64),
  CivilDate: civilDate,
  EdtfText: edtf,
  Instant: fc.constant('2025-01-28T16:00:00.000001Z'),
  TimeZone: fc.constantFrom('America/Edmonton', 'Europe/Berlin'),
  EventId: uuid('7'),
  CommandId: uuid('4'),
  OpaqueId: fc.stringMatching(/^[a-z0-9][a-z0-9._:-]{0,20}$/),
  EventType: fc.constantFrom('PolicyEnacted', 'vendor.Thing'),
  SubjectId: idOf('policy'),
  MunicipalityId: fc.constant('ocd-division/country:ca/csd:4811049'),
  PolicyId: idOf('policy'),
  MeetingId: idOf('meeting'),
  MotionId: idOf('motion'),
  ResolutionId: idOf('resolution'),
  AuthorityId: idOf('authority'),
  ClockTime: fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':')),
  CorrectablePath: fc.constantFrom(
    '/decidedOn',
    '/data/effectiveOn/edtf',
    '/source',
    '/meeting/item',
    '/data/a~1b',
  ),
  UnknownRecord: fc.dictionary(slug, text),
  JsonValue: fc.oneof(text, fc.maxSafeInteger(), fc.boolean(), fc.constant(null), fc.dictionary(slug, text)),
}

interface Walked {
  readonly _tag?: string
  readonly name: string
  readonly props: Readonly<Record<string, Walked>>
  readonly types: ReadonlyArray<Walked>
  readonly type: Walked
  readonly keys: Readonly<Record<string, null>>
  readonly value: unknown
}

export const arbitraryOf = (codec: object): fc.Arbitrary<unknown> => {
  const shape = codec as Walked
  const known = leaves[shape.name]
  if (known !== undefined) return known
  switch (shape._tag) {
    case 'InterfaceType':
      return fc.record(membersOf(shape))
    case 'PartialType':
      return fc.record(membersOf(shape), { requiredKeys: [] })
    case 'IntersectionType':
      return fc
        .tuple(...shape.types.map(arbitraryOf))
        .map((parts): object => Object.assign({}, ...(parts as ReadonlyArray<object>)) as object)
    case 'UnionType':
      return fc.oneof(...shape.types.map(arbitraryOf))
    case 'ReadonlyArrayType':
    case 'ArrayType':
      return fc.array(arbitraryOf(shape.type), { maxLength: 3 })
    case 'KeyofType':
      return fc.constantFrom(...Object.keys(shape.keys))
    case 'LiteralType':
      return fc.constant(shape.value)
    case 'BooleanType':
      return fc.boolean()
    case 'NullType':
      return fc.constant(null)
    default:
      throw new Error(`No arbitrary for ${shape.name} (${String(shape._tag)})`)
  }
}

const membersOf = ({ props }: Walked): Record<string, fc.Arbitrary<unknown>> =>
  Object.fromEntries(Object.entries(props).map(([key, inner]) => [key, arbitraryOf(inner)]))

/** The members a codec requires, for leaving them out. */
export const requiredBy = (codec: object): ReadonlyArray<string> => {
  const shape = codec as Walked
  if (shape._tag === 'InterfaceType') return Object.keys(shape.props)
  return shape._tag === 'IntersectionType' ? shape.types.flatMap(requiredBy) : []
}
