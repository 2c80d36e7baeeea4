import { describe, expect, it } from 'vitest'
import {
  deferred,
  defeated,
  enacted,
  passed,
  proposesToEnact,
  proposesToRescind,
  rescinded,
  standing,
  withdrawn,
} from '../acts.js'
import { done } from '../deeds.js'
import { ask, brief, history, possible, q, recorded, type Step } from '../history.js'

const p = 'policy:p'
const m = 'motion:m'

const proposed = recorded('2024-05-20', proposesToRescind(m, p, '2024-06-10'))

/** On a day, asked on that day. */
const then = (ledger: ReturnType<typeof history>, on: string): string => q(ledger, p, on, { today: on })

describe('an open motion (R10)', () => {
  const open = history(standing(p), proposed)

  it('leaves the answer as it is until the day it is to be decided', () => {
    expect(then(open, '2024-06-09')).toBe('IF')
    expect(then(open, '2024-06-10')).toBe('UND(outcome-unknown)')
  })

  it('is pending for days ahead, as long as its day has not come', () => {
    const answer = ask(open, p, { on: '2024-07-01' }, '2024-06-09')

    expect(brief(answer)).toBe('IF')
    expect(answer).toMatchObject({ pendingDecisions: [m], flags: ['projected'] })
  })

  it('is not pending for days before its day', () => {
    expect(ask(open, p, { on: '2024-06-09' }, '2024-06-01').pendingDecisions).toEqual([])
  })

  it('counts for nothing by what had been decided before its day', () => {
    expect(q(open, p, '2024-07-01', { asDecidedBy: '2024-06-09' })).toBe('IF')
    expect(q(open, p, '2024-07-01', { asDecidedBy: '2024-06-10' })).toBe('UND(outcome-unknown)')
  })

  it('works on the day it proposes, not on the day it is decided', () => {
    const later = history(
      standing(p),
      recorded('2024-05-20', proposesToRescind(m, p, '2024-06-10', { eff: '2024-09-01' })),
    )

    expect(q(later, p, '2024-08-31')).toBe('IF')
    expect(q(later, p, '2024-09-01')).toBe('UND(outcome-unknown)')
  })

  it('without a day is never due', () => {
    expect(
      q(history(standing(p), recorded('2024-05-20', proposesToRescind(m, p, null))), p, '2025-01-01'),
    ).toBe('IF')
  })

  it('of an uncertain day is due once that day may have come', () => {
    const may = history(standing(p), recorded('2024-05-20', proposesToRescind(m, p, '2024-06')))

    expect(then(may, '2024-05-31')).toBe('IF')
    expect(then(may, '2024-06-01')).toBe('UND(outcome-unknown)')
  })

  it('that was only moved is due on the day it was moved', () => {
    const moved = history(
      standing(p),
      recorded('2024-06-10', {
        type: 'MotionMoved',
        decidedOn: '2024-06-10',
        data: { motion: m, intendedEffects: [{ act: 'PolicyRescinded', policy: p }] },
      }),
    )

    expect(q(moved, p, '2024-06-09')).toBe('IF')
    expect(q(moved, p, '2024-06-10')).toBe('UND(outcome-unknown)')
  })

  it('beside another leaves both ways open, and what would be without either presumed', () => {
    const two = history(
      standing(p),
      proposed,
      recorded('2024-05-21', proposesToRescind('motion:n', p, '2024-06-20')),
    )
    const answer = ask(two, p, { on: '2024-06-25' })

    expect(brief(answer)).toBe('UND(outcome-unknown)')
    expect(possible(answer)).toEqual(['IF', 'NIF(rescinded)'])
    expect(answer.presumed).toEqual({ status: 'in-force' })
  })

  it('beside an uncertain rescission is still the reason why nobody can say', () => {
    const ending = recorded('2024-05-20', rescinded(p, { d: '2024-05-20', eff: '2024-06-01/2024-06-30' }))
    const both = history(
      standing(p),
      ending,
      recorded('2024-05-21', proposesToRescind(m, p, '2024-06-01/2024-06-30')),
    )

    expect(q(both, p, '2024-06-15')).toBe('UND(outcome-unknown)')
  })

  it('to amend a policy never bears on its force', () => {
    const ledger = history(
      standing(p),
      recorded('2024-05-20', {
        type: 'MotionProposed',
        data: {
          motion: m,
          text: 'THAT it be amended.',
          scheduledFor: '2024-06-10',
          intendedEffects: [{ act: 'PolicyAmended', policy: p }],
        },
      }),
    )

    expect(q(ledger, p, '2024-07-01')).toBe('IF')
  })
})

describe('a motion that was put off', () => {
  const putOff = (until: string | null): Step =>
    recorded('2024-06-10', deferred(m, until, { d: '2024-06-10' }))

  it('to a day is due on that day', () => {
    const ledger = history(standing(p), proposed, putOff('2024-06-24'))

    expect(then(ledger, '2024-06-23')).toBe('IF')
    expect(then(ledger, '2024-06-24')).toBe('UND(outcome-unknown)')
  })

  it('without a day is not due', () => {
    expect(q(history(standing(p), proposed, putOff(null)), p, '2025-01-01')).toBe('IF')
  })

  it('without a day and scheduled again is due on its new day', () => {
    const again = recorded('2024-08-01', proposesToRescind(m, p, '2024-09-09'))
    const ledger = history(standing(p), proposed, putOff(null), again)

    expect(then(ledger, '2024-09-08')).toBe('IF')
    expect(then(ledger, '2024-09-09')).toBe('UND(outcome-unknown)')
  })

  it('twice is due on the last day it was put off to', () => {
    const ledger = history(
      standing(p),
      proposed,
      putOff('2024-06-24'),
      recorded('2024-06-24', deferred(m, '2024-07-08', { d: '2024-06-24' })),
    )

    expect(then(ledger, '2024-07-07')).toBe('IF')
    expect(then(ledger, '2024-07-08')).toBe('UND(outcome-unknown)')
  })

  it('was open on its first day as known before it was put off', () => {
    const ledger = history(
      standing(p),
      proposed,
      recorded('2024-06-12', deferred(m, '2024-06-24', { d: '2024-06-10' })),
    )

    expect(q(ledger, p, '2024-06-11', { knownAt: '2024-06-11' })).toBe('UND(outcome-unknown)')
    expect(q(ledger, p, '2024-06-11', { knownAt: '2024-06-12' })).toBe('IF')
  })
})

describe('a motion of which earlier words are recorded last', () => {
  const other = 'policy:other'
  const moved = recorded(
    '2024-06-20',
    done('MotionMoved', '2024-06-03', {
      motion: m,
      intendedEffects: [{ act: 'PolicyRescinded', policy: other }],
    }),
  )
  const putOff = recorded('2024-06-20', deferred(m, '2024-06-24', { d: '2024-06-10' }))
  const amendment = recorded(
    '2024-06-20',
    done('MotionAmended', '2024-06-05', {
      motion: m,
      text: 'THAT policy:p be rescinded.',
      intendedEffects: [{ act: 'PolicyRescinded', policy: p }],
    }),
  )
  const made = [standing(p), standing(other)]
  const reached = (ledger: ReturnType<typeof history>, policy: string) =>
    ['2024-06-23', '2024-06-24'].map((on) => q(ledger, policy, on))

  it('would do what it was amended to do, on the day it was put off to since', () => {
    for (const steps of [
      [moved, putOff, amendment],
      [moved, amendment, putOff],
      [amendment, putOff, moved],
    ]) {
      const ledger = history(...made, ...steps)

      expect(reached(ledger, p)).toEqual(['IF', 'UND(outcome-unknown)'])
      expect(reached(ledger, other)).toEqual(['IF', 'IF'])
      expect(ask(ledger, p, { on: '2024-07-01' }, '2024-06-21').pendingDecisions).toEqual([m])
    }
  })

  it('is due on the day it was put off to, where the proposal names none', () => {
    const ledger = history(
      standing(p),
      recorded('2024-06-20', deferred(m, '2024-06-24', { d: '2024-06-10' })),
      recorded('2024-06-21', proposesToRescind(m, p, null)),
    )

    expect(reached(ledger, p)).toEqual(['IF', 'UND(outcome-unknown)'])
  })
})

describe('a motion that was settled', () => {
  it('by being lost or withdrawn is open no more', () => {
    for (const outcome of [defeated(m, { d: '2024-06-10' }), withdrawn(m, { d: '2024-06-10' })]) {
      expect(q(history(standing(p), proposed, recorded('2024-06-10', outcome)), p, '2024-07-01')).toBe('IF')
    }
  })

  it('by passing does nothing of itself: the policy changes by the act the resolution causes', () => {
    const vote = passed('resolution:r', { d: '2024-06-10', data: { motion: m } })

    expect(q(history(standing(p), proposed, recorded('2024-06-10', vote)), p, '2024-07-01')).toBe('IF')
  })

  it('by passing and ending the policy ends it', () => {
    const vote = passed('resolution:r', { d: '2024-06-10', label: 'vote', data: { motion: m } })
    const ledger = history(
      standing(p),
      proposed,
      recorded('2024-06-10', vote, rescinded(p, { d: '2024-06-10', causedBy: ['#vote'] })),
    )

    expect(q(ledger, p, '2024-06-09')).toBe('IF')
    expect(q(ledger, p, '2024-06-10')).toBe('NIF(rescinded)')
  })

  it('later was open for who knew no more', () => {
    const ledger = history(standing(p), proposed, recorded('2024-06-20', defeated(m, { d: '2024-06-10' })))

    expect(q(ledger, p, '2024-06-15', { knownAt: '2024-06-19' })).toBe('UND(outcome-unknown)')
    expect(q(ledger, p, '2024-06-15', { knownAt: '2024-06-20' })).toBe('IF')
  })
})

describe('a candidate (R20)', () => {
  const bill = recorded('2024-05-20', proposesToEnact(m, p, '2024-06-10'))

  it('is not enacted while it can still pass', () => {
    expect(q(history(bill), p, '2024-06-01', { today: '2024-06-01' })).toBe('NIF(not-yet-enacted)')
  })

  it('may have been enacted once its day has passed', () => {
    const answer = ask(history(bill), p, { on: '2024-07-01' })

    expect(brief(answer)).toBe('UND(outcome-unknown)')
    expect(possible(answer)).toEqual(['IF', 'NIF(not-yet-enacted)'])
    expect(answer.presumed).toEqual({ status: 'not-in-force', reason: 'not-yet-enacted' })
  })

  it('never passed once its motion was lost, on any day', () => {
    const ledger = history(bill, recorded('2024-06-10', defeated(m, { d: '2024-06-10' })))

    for (const on of ['2020-01-01', '2024-06-09', '2024-06-10', '2025-01-01'])
      expect(q(ledger, p, on)).toBe('NIF(never-passed)')
  })

  it('was a candidate still by what had been decided before its motion was lost', () => {
    const ledger = history(bill, recorded('2024-06-10', defeated(m, { d: '2024-06-10' })))

    expect(q(ledger, p, '2024-06-01', { asDecidedBy: '2024-06-09' })).toBe('NIF(not-yet-enacted)')
  })

  it('of two motions, one of them lost, can still pass', () => {
    const ledger = history(
      bill,
      recorded('2024-05-21', proposesToEnact('motion:n', p, '2024-06-24')),
      recorded('2024-06-10', defeated(m, { d: '2024-06-10' })),
    )

    expect(q(ledger, p, '2024-06-11', { today: '2024-06-11' })).toBe('NIF(not-yet-enacted)')
  })

  it('that was enacted is in force by its enactment', () => {
    const vote = passed('resolution:r', { d: '2024-06-10', label: 'vote', data: { motion: m } })
    const ledger = history(
      bill,
      recorded('2024-06-10', vote, enacted(p, { d: '2024-06-10', causedBy: ['#vote'] })),
    )

    expect(q(ledger, p, '2024-06-09')).toBe('NIF(not-yet-enacted)')
    expect(q(ledger, p, '2024-06-10')).toBe('IF')
  })
})
