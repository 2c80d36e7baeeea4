import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as E from 'fp-ts/lib/Either.js'
import * as fc from 'fast-check'
import type * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { staleAmong } from '../../../../scripts/generated/files.js'
import { schemaFiles, schemaFolder } from '../../../../scripts/schemas/schemaFiles.js'
import { Envelope, standardKinds, type Kind } from '../../src/index.js'
import { arbitraryOf } from '../events/payloads.js'
import { runs } from '../runs.js'
import { misshapen } from './misshapen.js'
import { membersIn, namedIn, oddlyMade } from './oddlyMade.js'
import { oddValues, unsayable } from './oddValues.js'

const folder = fileURLToPath(new URL('../../schema', import.meta.url))
const files = readdirSync(folder)

const ajv = new Ajv2020({
  strict: true,
  allErrors: true,
  formats: { date: true, 'date-time': true, uuid: true },
  schemas: files.map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as object),
})

const validates = ({ type, version }: Kind, event: unknown): boolean =>
  ajv.validate(`${type}.${version}.json`, event)

const eventOf = (kind: Kind, data: fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
  fc.tuple(arbitraryOf(Envelope), data).map(([envelope, payload]) => ({
    ...(envelope as object),
    type: kind.type,
    version: kind.version,
    data: payload,
  }))

/** What is wrong with an event, read as one of a kind. */
const faultsOf = (kind: Kind, event: unknown): t.Errors => {
  const envelope = Envelope.decode(event)
  const data = E.isRight(envelope) ? kind.codec.decode(envelope.right.data) : envelope
  return E.isLeft(data) ? data.left : []
}

/**
 * Whether an object or a list has the right parts and is refused for what they are together, which a schema cannot say.
 */
const isBeyondShape = ({ value, context }: t.ValidationError): boolean => {
  const codec = context.at(-1)?.type as t.RefinementType<t.Mixed> | t.UnknownC | undefined
  return typeof value === 'object' && codec?._tag === 'RefinementType' && codec.type.is(value)
}

/** A whole event; what is in it may be replaced. */
const envelope = {
  v: 1,
  typ: 'event',
  ledger: 'a',
  seq: 0,
  subjects: [{ id: 'policy:a', n: 0 }],
  recordedAt: '2025-01-28T16:00:00.000000Z',
  id: '0194b0c0-0000-7000-8000-000000000001',
  command: '0194b0c0-0000-4000-8000-000000000001',
  type: 'vendor.Kind',
  version: 1,
  causedBy: ['0194b0c0-0000-7000-8000-000000000002'],
  cites: ['0194b0c0-0000-7000-8000-000000000003'],
  claimed: { recordedAt: '2025-01-28T16:00:00.000000Z', register: 'Policy index' },
  recordedBy: 'clerk-1',
  by: { body: 'officer', instrument: 'decision', office: 'City Manager' },
  decidedOn: { edtf: '2024', text: '2024' },
  meeting: { id: 'meeting:a', item: 1 },
  evidence: 'primary',
  source: { kind: 'minutes', title: 'Minutes', locator: 'p. 3', quote: 'a', digest: '0'.repeat(64) },
  data: {},
  _sd: ['a'],
  attachments: [{ digest: '0'.repeat(64), len: 1, mediaType: 'text/plain' }],
}

/** The codecs that schemas refer to, by name. */
const codecs = namedIn([Envelope, ...standardKinds.map(({ codec }) => codec)])

const kinds: ReadonlyArray<readonly [string, Kind]> = standardKinds.map((kind) => [kind.type, kind])

describe.each(kinds)('the schema of %s', (_, kind) => {
  it('takes its example', () => {
    fc.assert(
      fc.property(eventOf(kind, fc.constant(kind.example)), (event) => validates(kind, event)),
      runs(5),
    )
  })

  it('takes every event of the kind', () => {
    fc.assert(
      fc.property(eventOf(kind, arbitraryOf(kind.codec)), (event) => {
        expect(validates(kind, event) ? [] : ajv.errors).toEqual([])
      }),
      runs(100),
    )
  })

  it('refuses what lacks a member or has a member of another type where reading refuses it, and there alone', () => {
    fc.assert(
      fc.property(misshapen(eventOf(kind, arbitraryOf(kind.codec))), (event) => {
        const faults = faultsOf(kind, event)
        if (faults.length === 0 || !faults.every(isBeyondShape))
          expect(validates(kind, event)).toBe(faults.length === 0)
      }),
      runs(200),
    )
  })

  it('refuses an event of another kind or version', () => {
    const [event] = fc.sample(eventOf(kind, fc.constant(kind.example)), 1)

    expect(validates(kind, { ...event, type: 'vendor.Other' })).toBe(false)
    expect(validates(kind, { ...event, version: kind.version + 1 })).toBe(false)
  })
})

describe('the schemas', () => {
  it('are one for each kind and version, and one of what they share', () => {
    expect(files.toSorted()).toEqual(
      [...standardKinds.map(({ type, version }) => `${type}.${version}.json`), 'definitions.json'].toSorted(),
    )
  })

  it.each([
    [
      'CivilDate',
      ['2024-02-29', '1000-01-01'],
      ['2025-02-30', '2025-04-31', '9999-12-31', '0001-01-01', '2025-2-3'],
    ],
    [
      'EdtfText',
      ['2019', '2019-04~', '2020-21', '../..', '../2025-02-03', '2023-07-17/..', '2019?/2020-01'],
      ['..', '2019/', '2016-13', '9999', '201', '2025-02-03T18:00'],
    ],
    [
      'Instant',
      ['2025-01-28T16:00:00.000000Z'],
      ['2025-01-28T16:00:00Z', '2025-01-28T24:00:00.000000Z', '2025-01-28'],
    ],
    ['Text', ['a', 'a b', 'é', '😀'], ['', ' a', 'a ', '\n', 'x'.repeat(8193)]],
    ['Span', [0, 999_999], [-1, 1.5, 1_000_000, '1']],
    ['Whole', [0, Number.MAX_SAFE_INTEGER], [-1, 1.5, 2 ** 53, '1']],
    ['PolicyId', ['policy:6030'], ['motion:6030', 'policy:', 'policy:A', '6030']],
    ['SubjectId', ['motion:6030', 'municipality:self'], ['person:1', 'motion']],
    [
      'EventId',
      ['0194b0c0-0000-7000-8000-000000000001'],
      ['0194b0c0-0000-4000-8000-000000000001', '0194B0C0-0000-7000-8000-000000000001'],
    ],
    ['MunicipalityId', ['ocd-division/country:ca/csd:4811049'], ['', 'a b', 'a+b', 'a\u0000']],
    ['TimeZone', ['America/Edmonton', 'Etc/UTC', 'America/Argentina/Buenos_Aires'], ['MST', 'Etc/GMT+7', '']],
    ['CorrectablePath', ['/decidedOn', '/data/a~1b/0', '/data/'], ['', '/type', '/data/~2', 'data']],
    ['Digest', ['0'.repeat(64)], ['0'.repeat(63), 'A'.repeat(64)]],
  ])('say of %s what can be said of it', (name, taken, refused) => {
    const check = ajv.compile({ $ref: `definitions.json#/$defs/${name}` })

    expect((taken as ReadonlyArray<unknown>).filter((value) => !check(value))).toEqual([])
    expect((refused as ReadonlyArray<unknown>).filter((value) => check(value))).toEqual([])
  })

  it.each([...codecs])('say the same as the codec of odd values: %s', (name, codec) => {
    const check = ajv.compile({ $ref: `definitions.json#/$defs/${name}` })

    expect(oddValues.filter((value) => codec.is(value) !== check(value))).toEqual([])
    expect((unsayable[name] ?? []).filter((value) => codec.is(value) || !check(value))).toEqual([])
  })

  it.each(kinds)('say the same as the codec of odd values in each place of a payload: %s', (_, kind) => {
    const differing = oddlyMade(kind.example, membersIn(kind.codec)).filter((data) => {
      const event = { ...envelope, type: kind.type, version: kind.version, data }
      return (faultsOf(kind, event).length === 0) !== validates(kind, event)
    })

    expect(differing).toEqual([])
  })

  it('say the same as the codec of odd values in each place of an envelope', () => {
    const check = ajv.compile({ $ref: 'definitions.json#/$defs/Envelope' })

    expect(
      oddlyMade(envelope, membersIn(Envelope)).filter((event) => Envelope.is(event) !== check(event)),
    ).toEqual([])
  })

  it('know every zone this runtime knows', () => {
    const check = ajv.compile({ $ref: 'definitions.json#/$defs/TimeZone' })
    const zones = [...Intl.supportedValuesOf('timeZone'), 'US/Mountain', 'Etc/GMT0', 'Asia/Calcutta']

    expect(zones.filter((zone) => zone.includes('/') && !check(zone))).toEqual([])
  })

  it('are what would be generated from the codecs as they are now', async () => {
    expect(staleAmong(await schemaFiles(), [schemaFolder])).toEqual([])
  })
})
