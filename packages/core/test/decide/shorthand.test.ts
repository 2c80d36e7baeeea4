import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { ActInput } from '../../src/index.js'
import { corrected, enacted, rescinded, retracted } from '../acts.js'
import { done } from '../deeds.js'
import { ask, covered, emptyLedger, eventId, recorded, rightOf, type Ledger } from '../history.js'
import { told } from '../problems.js'

const p = 'policy:p'

/** Event number 2 enacts it, in May by the words of its source; number 3 suspends it. */
const kept = (): Ledger => {
  const ledger = emptyLedger()
  for (const step of [
    covered,
    recorded(
      '2024-06-01',
      enacted(p, {
        d: '2024-05-02',
        data: { commencement: { rule: 'onDate', on: { edtf: '2024-05', text: 'May' } } },
      }),
    ),
    recorded('2024-07-01', done('PolicySuspended', '2024-07-01', { policy: p, lastDay: '2024-12-31' })),
  ])
    rightOf(ledger.take(step))
  return ledger
}
const day = (edtf: string, text = edtf): object => ({ edtf, text })
const taken = (...acts: ReadonlyArray<object>): Ledger => {
  const ledger = kept()
  rightOf(ledger.take(recorded('2025-01-01', ...(acts as ReadonlyArray<ActInput>)), 'live'))
  return ledger
}
const dataOf = (ledger: Ledger, seq: number): object => ledger.register.book.at(seq)?.event.data as object

describe('a correction', () => {
  it('takes days as one text, and records them in full', () => {
    const ledger = taken(corrected(eventId(3), '/data/commencement/on', '2024-05', '2024-06'))

    expect(dataOf(ledger, 4)).toMatchObject({ from: day('2024-05', 'May'), to: day('2024-06') })
    expect(ask(ledger, p, { on: '2024-06-15' }).inForceFrom).toEqual({
      earliest: '2024-06-01',
      latest: '2024-06-30',
    })
  })

  it('takes them within what it puts in, where nothing stood, and after another correction of one command', () => {
    const ledger = taken(
      corrected(
        eventId(3),
        '/data/commencement',
        { rule: 'onDate', on: '2024-05' },
        { rule: 'onDate', on: '2024-06' },
      ),
      corrected(eventId(3), '/data/commencement/on', '2024-06', '2024-06-03'),
      corrected(eventId(4), '/data/from', null, '2024-08'),
      corrected(eventId(4), '/decidedOn', '2024-07-01', '2024-06-30'),
    )

    expect([4, 5, 6, 7].map((seq) => dataOf(ledger, seq))).toMatchObject([
      { from: { on: day('2024-05', 'May') }, to: { on: day('2024-06') } },
      { from: day('2024-06'), to: day('2024-06-03') },
      { from: null, to: day('2024-08') },
      { from: day('2024-07-01'), to: day('2024-06-30') },
    ])
  })

  it('of a text that looks like a day stays a text', () => {
    const ledger = kept()
    rightOf(
      ledger.take(
        recorded('2025-01-01', corrected(eventId(3), '/data/commencement/on/edtf', '2024-05', '2024-06')),
      ),
    )

    expect(dataOf(ledger, 4)).toMatchObject({ from: '2024-05', to: '2024-06' })
  })

  it('is told what is wrong with a day it puts in', () => {
    const wrong = corrected(eventId(3), '/decidedOn', '2024-05-02', 'June 2024')
    const refused = kept().take(recorded('2025-01-01', wrong), 'live')

    expect(E.isLeft(refused) && refused.left).toMatchObject([
      {
        code: 'date-in-words',
        path: '/0/data/to',
        sentence: '"June 2024" is written in words; write 2024-06 and keep the words beside it as the text.',
      },
    ])
  })

  it.each(['/decidedOn/edtf', '/data/commencement/on/edtf'])(
    'is told why nobody could read %s then',
    (path) => {
      const stood = path.startsWith('/data') ? '2024-05' : '2024-05-02'
      const refused = kept().take(
        recorded('2025-01-01', corrected(eventId(3), path, stood, '10/8/16')),
        'live',
      )

      expect(E.isLeft(refused) && refused.left).toMatchObject([
        {
          code: 'correction-breaks-event',
          path: '/0/data/to',
          sentence:
            'With this correction the event could no longer be read: "10/8/16" can be read in more than one order; write YYYY-MM-DD.',
        },
      ])
    },
  )

  it('is still refused where something else stands there', () => {
    const wrong = corrected(eventId(3), '/data/commencement/on', '2024-04', '2024-06')
    const refused = kept().take(recorded('2025-01-01', wrong), 'live')

    expect(E.isLeft(refused) && told(refused.left)).toEqual([['correction-mismatch', '/0/data/from']])
  })
})

describe('an event on record', () => {
  it('may be named by its number wherever an act names one, and is recorded by its id', () => {
    const ledger = taken(
      { ...corrected(2 as never, '/data/title', 'p', 'P'), cites: [3] },
      done('PolicyReinstated', '2024-12-01', { policy: p, suspension: 3, effectiveOn: '2024-12-02' }),
      { ...rescinded(p, { d: '2024-12-31' }), causedBy: [2] },
    )

    expect(dataOf(ledger, 4)).toMatchObject({ target: eventId(3) })
    expect(ledger.register.book.at(4)?.event.cites).toContain(eventId(4))
    expect(dataOf(ledger, 5)).toMatchObject({ suspension: eventId(4) })
    expect(ledger.register.book.at(6)?.event.causedBy).toEqual([eventId(3)])
  })

  it('may be named so in what a correction says', () => {
    const ledger = taken(done('PolicyReinstated', '2024-12-01', { policy: p }))
    const correcting = (from: unknown, to: unknown): ReturnType<Ledger['take']> =>
      ledger.take(recorded('2025-01-02', corrected(4 as never, '/data/suspension', from, to)))
    rightOf(correcting(null, 3))

    expect(dataOf(ledger, 5)).toMatchObject({ from: null, to: eventId(4) })
    const empty = correcting(3, eventId(4))
    expect(E.isLeft(empty) && told(empty.left)).toEqual([['correction-empty', '/0/data/to']])
  })

  it('of the same command may be named by its label wherever an act names one, and is recorded by its id', () => {
    const suspended = done('PolicySuspended', '2024-08-01', { policy: p, portions: ['s. 5'] })
    const lifted = done('PolicyReinstated', '2024-09-02', { policy: p, suspension: '#held' })
    const ledger = taken(
      { ...suspended, label: 'held' },
      { ...lifted, causedBy: ['#held'], cites: ['#held'] },
    )

    expect(ledger.register.book.at(5)?.event).toMatchObject({
      causedBy: [eventId(5)],
      data: { suspension: eventId(5) },
    })
  })

  it('is refused under the label of a later act, or of none', () => {
    const lifted = done('PolicyReinstated', '2024-09-02', { policy: p, suspension: '#held' })
    const suspended = done('PolicySuspended', '2024-08-01', { policy: p })
    const refused = kept().take(recorded('2025-01-01', lifted, { ...suspended, label: 'held' }), 'live')

    expect(E.isLeft(refused) && told(refused.left)).toEqual([['event-id-malformed', '/0/data/suspension']])
  })

  it.each([4, -1, 1.5])('is refused under a number no event has: %s', (number) => {
    const refused = kept().take(recorded('2025-01-01', retracted(number as never)), 'live')

    expect(E.isLeft(refused) && refused.left).toMatchObject([
      {
        code: 'event-id-malformed',
        path: '/0/data/target',
        sentence: `${number} is neither an event id (a UUID version 7 in lower case), nor the number of an event on record, nor the label of an act before this one, such as #vote.`,
      },
    ])
  })
})

describe('a decision of a day to come', () => {
  const ahead = rescinded(p, { d: '2031-01-01' })
  const misspelt = { ...rescinded(p, { d: '2024-12-01' }), decidedon: '2024-12-01' }
  const problemsOf = (mode: 'live' | 'import', ...acts: ReadonlyArray<object>): unknown => {
    const refused = kept().take(recorded('2025-01-01', ...(acts as ReadonlyArray<ActInput>)), mode)
    return E.isLeft(refused) ? told(refused.left) : []
  }

  it('is told together with what cannot be read, of other acts and of its own', () => {
    expect(problemsOf('live', misspelt, ahead, { ...ahead, data: { polcy: p } })).toEqual([
      ['unknown-member', '/0/decidedon'],
      ['decided-in-the-future', '/1/decidedOn'],
      ['missing', '/2/data/policy'],
      ['unknown-member', '/2/data/polcy'],
      ['decided-in-the-future', '/2/decidedOn'],
    ])
  })

  it('is no problem of an import, nor of what is no act', () => {
    expect(problemsOf('import', misspelt, ahead)).toEqual([['unknown-member', '/0/decidedon']])
    expect(problemsOf('live', null as never, ahead)).toEqual([
      ['act-not-an-object', '/0'],
      ['decided-in-the-future', '/1/decidedOn'],
    ])
  })

  it('is one wherever the municipality lies, until that is on record', () => {
    const first = (d: string): unknown => {
      const refused = emptyLedger({ municipality: false }).take(
        recorded('2025-01-01T11:00:00.000000Z', misspelt, rescinded(p, { d })),
        'live',
      )
      return E.isLeft(refused) && told(refused.left).map(([code]) => code)
    }

    expect(first('2025-01-02')).toEqual(['unknown-member'])
    expect(first('2025-01-03')).toEqual(['unknown-member', 'decided-in-the-future'])
  })
})
