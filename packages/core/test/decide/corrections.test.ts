import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decide,
  registerOf,
  standardProfiles,
  type ActInput,
  type Instant,
  type Register,
} from '../../src/index.js'
import { known } from '../../src/record/known.js'
import { asKnown } from '../../src/record/settled.js'
import { corrected, enacted, retracted } from '../acts.js'
import { noted } from '../deeds.js'
import { clerk, commandId, emptyLedger, eventId, recorded, rightOf } from '../history.js'
import { runs } from '../runs.js'

const now = '2024-06-01T12:00:00.000000Z' as Instant
const title = (to: string): ActInput => corrected(eventId(2), '/data/title', 'p', to)

/** How many events of a ledger are read to decide on a command once questions were asked of it. */
const readBy = (register: Register, acts: ReadonlyArray<ActInput>): number => {
  const read = new Set<number>()
  const { book } = register
  const watched = registerOf(
    {
      ...book,
      at: (seq) => {
        read.add(seq)
        return book.at(seq)
      },
    },
    standardProfiles,
  )
  rightOf(
    decide(watched, now, {
      id: commandId(9_999),
      mode: 'live',
      recordedBy: clerk,
      acts,
      eventIds: acts.map((_, at) => eventId(9_000 + at)),
    }),
  )
  return read.size
}

describe('a correction', () => {
  it('is decided by reading its target and what was said of it, however long the record is', () => {
    const ledger = emptyLedger()
    rightOf(ledger.take(recorded('2020-01-01', enacted('policy:p', { d: '2020-01-01' }))))
    for (let n = 0; n < 10; n += 1)
      rightOf(
        ledger.take(
          recorded(
            '2020-01-02',
            ...Array.from({ length: 10 }, (_, at) => enacted(`policy:q${n}-${at}`, { d: '2020-01-02' })),
          ),
        ),
      )

    expect(readBy(ledger.register, [title('P')])).toBeLessThan(5)
    expect(
      readBy(ledger.register, [title('P'), corrected(eventId(2), '/data/title', 'P', 'Q')]),
    ).toBeLessThan(5)
  })
  it('is of the event as all that was ever recorded leaves it', () => {
    const settling = fc.record({
      tag: fc.constantFrom('corrected', 'retracted', 'adjudicated'),
      of: fc.nat(),
      to: fc.nat(),
    })
    let settled = 0
    fc.assert(
      fc.property(fc.array(settling, { maxLength: 12 }), (steps) => {
        const { register, take } = emptyLedger()
        const { book } = register
        for (const policy of ['policy:p', 'policy:q'])
          rightOf(take(recorded('2020-01-01', enacted(policy, { d: '2020-01-01', data: { title: 'T' } }))))
        for (const { tag, of, to } of steps) {
          const [one, other] = [eventId(2 + (of % (book.size() - 1))), eventId(2 + (to % (book.size() - 1)))]
          const titled = asKnown(book, one)?.data as { readonly title?: string } | undefined
          take(
            recorded(
              '2020-02-01',
              tag === 'corrected'
                ? corrected(one, '/data/title', titled?.title ?? 'T', `Title ${book.size()}`)
                : tag === 'retracted'
                  ? retracted(one)
                  : noted('ConflictAdjudicated', { chosen: one, rejected: other, reason: 'The minutes.' }),
            ),
          )
        }
        const everything = Array.from({ length: book.size() }, (_, seq) => book.at(seq) ?? []).flat()
        const all = known(book.catalogue, everything)
        settled += everything.length - all.length

        for (const { event } of everything)
          expect(asKnown(book, event.id)).toEqual(all.find((one) => one.event.id === event.id)?.event)
      }),
      runs(40),
    )
    expect(settled).toBeGreaterThan(20)
  })
})
