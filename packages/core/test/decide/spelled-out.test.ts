import * as fc from 'fast-check'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import {
  catalogueOf,
  defineKind,
  EventId,
  open,
  payload,
  PolicyId,
  standardKinds,
  Text,
  UncertainDate,
  type ActInput,
} from '../../src/index.js'
import { spelledOut } from '../../src/decide/spelledOut.js'
import { emptyLedger, eventId, recorded, rightOf } from '../history.js'
import { runs } from '../runs.js'

/** A codec, a value of it as it is recorded, and the same as an author may write it. */
interface Written {
  readonly codec: t.Mixed
  readonly full: unknown
  readonly short: unknown
}

const day = { edtf: '2024-05', text: '2024-05' }

const leaves: ReadonlyArray<Written> = [
  { codec: UncertainDate, full: day, short: '2024-05' },
  { codec: EventId, full: eventId(3), short: 3 },
  { codec: t.refinement(UncertainDate, () => true), full: day, short: '2024-05' },
  { codec: Text, full: 'as it is', short: 'as it is' },
  { codec: t.number, full: 3, short: 3 },
]

/** Whatever a catalogue takes a codec to be made of. */
const within: ReadonlyArray<(inner: Written) => Written> = [
  (inner) => made(inner, t.array(inner.codec), (value) => [value, value]),
  (inner) => made(inner, t.readonlyArray(inner.codec), (value) => [value]),
  (inner) => made(inner, t.readonly(inner.codec), (value) => value),
  (inner) =>
    made(
      inner,
      t.refinement(inner.codec, () => true),
      (value) => value,
    ),
  (inner) => made(inner, t.type({ a: inner.codec }), (value) => ({ a: value })),
  (inner) => made(inner, t.partial({ a: inner.codec }), (value) => ({ a: value })),
  (inner) => made(inner, t.strict({ a: inner.codec }), (value) => ({ a: value })),
  (inner) =>
    made(inner, t.intersection([t.type({ a: t.null }), t.partial({ b: inner.codec })]), (value) => ({
      a: null,
      b: value,
    })),
  (inner) => made(inner, t.union([t.null, inner.codec]), (value) => value),
  (inner) => made(inner, t.union([t.type({ only: t.null }), inner.codec, t.boolean]), (value) => value),
]

const made = ({ full, short }: Written, codec: t.Mixed, put: (value: unknown) => unknown): Written => ({
  codec,
  full: put(full),
  short: put(short),
})

const written = fc
  .tuple(fc.constantFrom(...leaves), fc.array(fc.constantFrom(...within), { maxLength: 5 }))
  .map(([leaf, around]) => around.reduce((inner, wrap) => wrap(inner), leaf))

describe('what an author writes in short', () => {
  it('is spelled out wherever a codec holds it', () => {
    fc.assert(
      fc.property(written, ({ codec, full, short }) => {
        const record = { size: () => 5, idAt: eventId }

        expect(spelledOut(codec, short, record)).toEqual(full)
        expect(spelledOut(codec, full, record)).toEqual(full)
      }),
      runs(500),
    )
  })

  it('is spelled out by the branch of a union that takes it then', () => {
    const either = t.union([t.type({ day: UncertainDate }), t.type({ event: EventId })])

    expect(spelledOut(either, { event: 3 }, { size: () => 5, idAt: eventId })).toEqual({ event: eventId(3) })
  })

  it('stays as it is where a union takes it so', () => {
    const either = t.union([UncertainDate, EventId, Text, t.number])

    expect(
      ['2024-05', 3].map((value) => spelledOut(either, value, { size: () => 5, idAt: eventId })),
    ).toEqual(['2024-05', 3])
  })

  it('is recorded of a kind of one’s own', () => {
    const Inspected = defineKind({
      type: 'our-city.Inspected',
      version: 1,
      nature: 'observation',
      payload: payload(
        'our-city.Inspected',
        { policy: open(PolicyId), days: open(t.array(UncertainDate)) },
        { about: open(t.union([t.null, EventId])) },
      ),
      doc: { who: 'the fire marshal', effect: 'none', rests: 'tests' },
      example: { policy: 'policy:p', days: [day] },
      names: ({ policy }) => ({ acts: [], mentions: [policy] }),
    })
    const { register, take } = emptyLedger({ catalogue: catalogueOf([...standardKinds, Inspected]) })
    const act = { type: Inspected.type, data: { policy: 'policy:p', days: ['2024-05'], about: 0 } }
    rightOf(take(recorded('2024-06-01', act as object as ActInput), 'live'))

    expect(register.book.at(1)?.event.data).toEqual({ policy: 'policy:p', days: [day], about: eventId(1) })
  })
})
