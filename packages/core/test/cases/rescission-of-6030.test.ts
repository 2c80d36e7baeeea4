import { describe, expect, it } from 'vitest'
import { defeated, passed, rescinded } from '../acts.js'
import { ask, brief, history, possible, q, recorded } from '../history.js'
import { motion, p6030, report } from './spruce-grove.js'

describe('a report proposes to rescind Customer Service Policy 6,030', () => {
  const proposed = history(report)

  it('case 1: the report attests that the policy exists, and its proposal has no effect', () => {
    const answer = ask(proposed, p6030, { on: '2025-02-02' })

    expect(brief(answer)).toBe('IF')
    expect(answer.inForceFrom).toEqual({ earliest: null, latest: '2025-01-28' })
    expect(answer.assumptions.map(({ code }) => code)).toContain('continuity')
    expect(answer.pendingDecisions).toEqual([])
  })

  it('case 2: once the meeting has passed with no outcome on record, nobody can say', () => {
    const answer = ask(proposed, p6030, { on: '2025-02-04', knownAt: '2025-02-10' })

    expect(brief(answer)).toBe('UND(outcome-unknown)')
    expect(possible(answer)).toEqual(['IF', 'NIF(rescinded)'])
    expect(answer.presumed).toEqual({ status: 'in-force' })
  })

  it('case 3: before the meeting the answer is a projection that names the pending decision', () => {
    const answer = ask(proposed, p6030, { on: '2025-02-04', knownAt: '2025-01-31' })

    expect(brief(answer)).toBe('IF')
    expect(answer.flags).toEqual(['projected'])
    expect(answer.pendingDecisions).toEqual([motion])
    expect(answer.presumed).toBeNull()
  })

  it('case 4: had council rescinded it, the day of rescission would be the first without it', () => {
    const rescission = history(
      report,
      recorded(
        '2025-02-03',
        passed('resolution:rescind-6030', { d: '2025-02-03', label: 'vote', data: { motion } }),
        rescinded(p6030, { d: '2025-02-03', causedBy: ['#vote'] }),
      ),
    )
    const onTheDay = ask(rescission, p6030, { on: '2025-02-03' })

    expect(q(rescission, p6030, '2025-02-02')).toBe('IF')
    expect(brief(onTheDay)).toBe('NIF(rescinded)')
    expect(onTheDay.flags).toEqual(['transition-day'])
    expect(onTheDay.ceasesOn).toEqual({ earliest: '2025-02-03', latest: '2025-02-03' })
    expect(q(rescission, p6030, '2025-02-04')).toBe('NIF(rescinded)')
  })

  it('case 5: had council defeated the motion, nothing would have changed', () => {
    const defeat = history(report, recorded('2025-02-03', defeated(motion, { d: '2025-02-03' })))
    const answer = ask(defeat, p6030, { on: '2025-02-04' })

    expect(brief(answer)).toBe('IF')
    expect(answer.pendingDecisions).toEqual([])
  })

  it.each(['2024-06-01', '1999-01-01'])(
    'case 7: nobody says when it was adopted, so %s is uncertain',
    (on) => {
      expect(q(proposed, p6030, on)).toBe('UND(date-uncertain)')
    },
  )

  it.each(['2024-06-01', '1999-01-01'])('case 7: on %s it is in force or not yet enacted', (on) => {
    expect(possible(ask(proposed, p6030, { on }))).toEqual(['IF', 'NIF(not-yet-enacted)'])
  })

  it('case 7: the day of the attestation is the first on which it is certain', () => {
    expect(q(proposed, p6030, '2025-01-27')).toBe('UND(date-uncertain)')
    expect(q(proposed, p6030, '2025-01-28')).toBe('IF')
  })
})
