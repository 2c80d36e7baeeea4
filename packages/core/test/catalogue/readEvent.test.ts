import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import {
  catalogueOf,
  defineKind,
  emptyBook,
  Envelope,
  guardOf,
  open,
  payload,
  readEvent,
  standardKinds,
  Text,
  type Kind,
} from '../../src/index.js'
import { arbitraryOf } from '../events/payloads.js'
import { leftOf, rightOf } from '../history.js'
import * as fc from 'fast-check'

const vendor = (codec: t.Mixed): Kind =>
  defineKind({
    type: 'vendor.Counted',
    version: 1,
    nature: 'observation',
    payload: payload('vendor.Counted', { count: open(codec) }, {}),
    doc: { who: 'a clerk', effect: 'None.', rests: 'nothing' },
    example: { count: 'three' },
    names: () => ({ acts: [] }),
  })

const leafOf = (data: unknown): string =>
  JSON.stringify({
    ...(fc.sample(arbitraryOf(Envelope), { numRuns: 1, seed: 1 })[0] as object),
    type: 'vendor.Counted',
    version: 1,
    data,
  })

describe('an event of an integrator’s kind', () => {
  it('is read through a guard that is put together from its codec', () => {
    const kind = vendor(Text)
    const read = readEvent(catalogueOf([...standardKinds, kind]))

    expect([kind.is({ count: 'three' }), kind.is({ count: 3 }), kind.is({})]).toEqual([true, false, false])
    expect(rightOf(read(leafOf({ count: 'three' })))).toMatchObject({ kind, problems: [] })
    expect(rightOf(read(leafOf({ count: 3 })))).toMatchObject({
      kind: null,
      problems: [{ code: 'text-expected', path: '/count' }],
    })
  })

  it('is read as its codec decodes it, where that is otherwise than it is stored', () => {
    const Length = new t.Type<number, string>(
      'Length',
      t.number.is,
      (value, context) => (typeof value === 'string' ? t.success(value.length) : t.failure(value, context)),
      String,
    )
    const kind = vendor(Length)
    const read = readEvent(catalogueOf([kind]))

    expect(leftOf(guardOf(kind.codec))).toMatchObject([{ code: 'codec-not-plain', path: '/count' }])
    expect(rightOf(read(leafOf({ count: 'three' })))).toMatchObject({
      kind,
      problems: [],
      event: { data: { count: 5 } },
    })
    expect(rightOf(read(leafOf({ count: 3 })))).toMatchObject({ kind: null, problems: [{ path: '/count' }] })

    const first = { ...JSON.parse(leafOf({ count: 'three' })), seq: 0 } as Envelope
    const book = emptyBook(first.ledger, catalogueOf([kind]))
    rightOf(book.read([JSON.stringify(first)]))

    expect(book.at(0)).toMatchObject({ kind, problems: [], event: { data: { count: 5 } } })
  })
})
