import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canonical,
  emptyBook,
  fromMicroseconds,
  mostLeafBytes,
  seal,
  standardCatalogue,
  type Draft,
  type Envelope,
  type EventType,
  type Instant,
  type SubjectId,
  type Whole,
} from '../../src/index.js'
import { clerk, commandId, eventId, ledger, leftOf, rightOf } from '../history.js'
import { runs } from '../runs.js'

const subjects = ['policy:a', 'policy:b', 'resolution:r'].map((id) => id as SubjectId)

const draft = (n: number, listed: ReadonlyArray<SubjectId>, data: Record<string, unknown> = {}): Draft => ({
  id: eventId(n),
  command: commandId(n),
  type: 'vendor.Thing' as EventType,
  version: 1 as Whole,
  subjects: listed,
  causedBy: [],
  cites: [],
  claimed: null,
  recordedBy: clerk,
  by: null,
  decidedOn: null,
  meeting: null,
  evidence: null,
  source: null,
  data,
  _sd: [],
  attachments: [],
})

const instant = fc.integer({ min: 0, max: 5_000_000 }).map((n) => fromMicroseconds(1_700_000_000_000_000 + n))

/** Appends, each at a time the clock told and of some drafts; the clock may step back. */
const appends = fc.array(
  fc.record({
    now: instant,
    lists: fc.array(fc.subarray([...subjects], { minLength: 1 }), { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 6 },
)

type Appends = ReadonlyArray<{
  readonly now: Instant
  readonly lists: ReadonlyArray<ReadonlyArray<SubjectId>>
}>

/** What a ledger holds after the appends, one list an append. */
const sealedBy = (all: Appends): ReadonlyArray<ReadonlyArray<Envelope>> => {
  const book = emptyBook(ledger, standardCatalogue)
  return all.map(({ now, lists }) => {
    const size = book.size()
    const sealed = rightOf(
      seal(
        book.head(),
        now,
        lists.map((listed, at) => draft(size + at + 1, listed)),
      ),
    )
    rightOf(book.read(sealed.map(({ leaf }) => leaf)))
    return sealed.map(({ envelope }) => envelope)
  })
}

describe('sealing', () => {
  it('gives every append a later moment than the one before, even when the clock steps back', () => {
    fc.assert(
      fc.property(appends, (all) => {
        const moments = sealedBy(all).map(([first]) => first?.recordedAt as Instant)

        moments.slice(1).forEach((moment, at) => expect(moment > (moments[at] as Instant)).toBe(true))
      }),
      runs(300),
    )
  })

  it('takes the clock as it is where it went forward, else one microsecond more than the last', () => {
    const at = (n: number): Instant => fromMicroseconds(1_700_000_000_000_000 + n)
    const one = [['policy:a' as SubjectId]]
    const told = sealedBy([
      { now: at(10), lists: one },
      { now: at(5), lists: one },
      { now: at(11), lists: one },
      { now: at(30), lists: one },
    ])

    expect(told.map(([first]) => first?.recordedAt)).toEqual([at(10), at(11), at(12), at(30)])
  })

  it('gives all events of one append one moment', () => {
    fc.assert(
      fc.property(appends, (all) => {
        for (const append of sealedBy(all)) {
          expect(new Set(append.map(({ recordedAt }) => recordedAt)).size).toBe(1)
        }
      }),
      runs(300),
    )
  })

  it('numbers the events of a ledger 0, 1, 2 …, and those of each subject likewise', () => {
    fc.assert(
      fc.property(appends, (all) => {
        const events = sealedBy(all).flat()

        expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at))
        for (const subject of subjects) {
          const ordinals = events.flatMap((event) =>
            event.subjects.flatMap(({ id, n }) => (id === subject ? [n] : [])),
          )
          expect(ordinals).toEqual(ordinals.map((_, at) => at))
        }
      }),
      runs(300),
    )
  })

  it('writes each event in its one canonical spelling', () => {
    const [sealed] = rightOf(
      seal(emptyBook(ledger, standardCatalogue).head(), fromMicroseconds(0), [
        draft(1, ['policy:a' as SubjectId]),
      ]),
    )

    expect(sealed?.leaf).toBe(rightOf(canonical(sealed?.envelope)))
    expect(JSON.parse(sealed?.leaf ?? '')).toEqual(sealed?.envelope)
  })

  it('changes nothing: the same drafts on the same head give the same events', () => {
    const { head } = emptyBook(ledger, standardCatalogue)
    const drafts = [draft(1, subjects), draft(2, subjects)]

    expect(seal(head(), fromMicroseconds(7), drafts)).toEqual(seal(head(), fromMicroseconds(7), drafts))
  })

  it(`takes an event of ${mostLeafBytes} bytes and refuses one of a byte more, whatever its characters take`, () => {
    const { head } = emptyBook(ledger, standardCatalogue)
    const [empty] = rightOf(seal(head(), fromMicroseconds(0), [draft(1, [], { text: '' })]))
    const room = mostLeafBytes - Buffer.byteLength(empty?.leaf ?? '')
    const filled = `${'€'.repeat(Math.floor(room / 3))}${'x'.repeat(room % 3)}`
    const [full] = rightOf(seal(head(), fromMicroseconds(0), [draft(1, [], { text: filled })]))
    const tooMuch = seal(head(), fromMicroseconds(0), [draft(1, []), draft(2, [], { text: `${filled}x` })])

    expect(Buffer.byteLength(full?.leaf ?? '')).toBe(mostLeafBytes)
    expect(leftOf(tooMuch)).toMatchObject({ code: 'leaf-too-large', path: '/1' })
  })

  it('refuses what JSON cannot carry, with the draft and the place in it', () => {
    const broken = [draft(1, []), draft(2, [], { list: [0, 1.5] })]

    expect(
      leftOf(seal(emptyBook(ledger, standardCatalogue).head(), fromMicroseconds(0), broken)),
    ).toMatchObject({
      code: 'not-canonical',
      path: '/1/data/list/1',
    })
  })
})
