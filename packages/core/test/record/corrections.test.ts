import { describe, expect, it } from 'vitest'
import { corrected, enacted, rescinded, retracted } from '../acts.js'
import { done } from '../deeds.js'
import { eventId, history, q, recorded } from '../history.js'

const p = 'policy:p'
const other = 'policy:other'

describe('an act a correction has be about another policy', () => {
  it('rests on what is on record of that policy', () => {
    const ledger = history(
      recorded('2024-01-10', enacted(p, { d: '2024-01-10' }), enacted(other, { d: '2024-01-10' })),
      recorded('2024-02-01', done('PolicySuspended', '2024-02-01', { policy: p, from: '2024-02-01' })),
      recorded('2024-02-01', done('PolicySuspended', '2024-02-01', { policy: other, from: '2024-02-01' })),
      recorded('2024-03-01', done('PolicyReinstated', '2024-03-01', { policy: other })),
      recorded('2024-04-01', corrected(eventId(7), '/data/policy', other, p)),
    )

    expect(q(ledger, p, '2024-03-15', { knownAt: '2024-03-31' })).toBe('NIF(suspended)')
    expect(q(ledger, p, '2024-03-15')).toBe('IF')
    expect(q(ledger, other, '2024-03-15')).toBe('NIF(suspended)')
  })

  it('is what later records of that policy rest on', () => {
    const ledger = history(
      recorded('2024-01-10', enacted(p, { d: '2024-01-10' }), enacted(other, { d: '2024-01-10' })),
      recorded('2024-03-01', done('PolicyReinstated', '2024-03-01', { policy: other })),
      recorded('2024-04-01', corrected(eventId(5), '/data/policy', other, p)),
      recorded('2024-05-01', done('PolicySuspended', '2024-02-01', { policy: p, from: '2024-02-01' })),
    )

    expect(q(ledger, p, '2024-02-15')).toBe('NIF(suspended)')
    expect(q(ledger, p, '2024-03-15')).toBe('IF')
  })

  it('is told to that policy with what was corrected before, and with what was taken back of that', () => {
    const ended = '/data/effectiveOn'
    const day = (on: string) => ({ edtf: on, text: on })
    const steps = [
      recorded('2024-01-10', enacted(p, { d: '2024-01-10' }), enacted(other, { d: '2024-01-10' })),
      recorded('2024-02-01', rescinded(other, { d: '2024-02-01', eff: '2024-06-01' })),
      recorded('2024-02-02', corrected(eventId(5), ended, day('2024-06-01'), day('2024-04-01'))),
    ]
    const moved = recorded('2024-02-04', corrected(eventId(5), '/data/policy', other, p))
    const takenBack = recorded('2024-02-03', retracted(eventId(6)))

    expect(q(history(...steps, moved), p, '2024-05-01')).toBe('NIF(rescinded)')
    expect(q(history(...steps, takenBack, moved), p, '2024-05-01')).toBe('IF')
    expect(q(history(...steps, moved, { ...takenBack, rec: '2024-02-05' }), p, '2024-05-01')).toBe('IF')
  })
})
