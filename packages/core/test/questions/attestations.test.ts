import { describe, expect, it } from 'vitest'
import { findings } from '../../src/index.js'
import { attested, corrected, imported } from '../acts.js'
import { noted } from '../deeds.js'
import { eventId, history, q, record, recorded, rightOf, today, type History } from '../history.js'

const p = 'policy:p'
const seen = { policy: p, status: 'in-force', observedOn: '2020-06-01' }
const bare = recorded('2020-06-02', noted('StatusAttested', seen))
const found = (ledger: History) =>
  rightOf(findings(ledger.register, today)({ kinds: ['attestation-without-evidence'] }))

describe('an attestation without evidence', () => {
  const told = record([recorded('2020-01-01', imported(p)), bare])

  it('rules nothing out, and is a finding that says what would settle it', () => {
    expect(q(told, p, '2020-06-01')).toBe('UND(outside-coverage)')
    expect(found(told)).toEqual([
      {
        code: 'attestation-without-evidence',
        severity: 'gap',
        subject: p,
        sentence:
          'policy:p is attested as in force on “2020-06-01”, and the record does not say what shows it; so it rules nothing out.',
        events: [eventId(3)],
        settledBy:
          'Correcting /evidence of the attestation to what it rests on; primary or secondary evidence carries weight.',
      },
    ])
  })

  it('weighs once a correction says what it rests on', () => {
    const settled = record([
      recorded('2020-01-01', imported(p)),
      bare,
      recorded('2020-06-03', corrected(eventId(3), '/evidence', null, 'primary')),
    ])

    expect(q(settled, p, '2020-06-01')).toBe('IF')
    expect(found(settled)).toEqual([])
  })

  it('is none where it says that it rests on what carries no weight', () => {
    const listed = attested(p, 'in-force', '2020-06-01', { evidence: 'web' })

    expect(found(history(recorded('2020-01-01', imported(p)), recorded('2020-06-02', listed)))).toEqual([])
  })
})
