import { describe, expect, it } from 'vitest'
import { findings } from '../../src/index.js'
import { corrected, enacted, passed, retracted } from '../acts.js'
import { ask, eventId, history, recorded, rightOf, today, type Step } from '../history.js'

const p = 'policy:p'

/** Event 3 is the vote, event 4 the enactment it caused. */
const adopted = (voted: string, d: string): Step =>
  recorded(
    '2024-06-01',
    passed('resolution:r', { d: voted, label: 'vote' }),
    enacted(p, { d, eff: '2024-01-01', causedBy: ['#vote'] }),
  )

const found = (...steps: ReadonlyArray<Step>) =>
  rightOf(findings(history(...steps).register, today)({ kinds: ['decided-before-its-cause'] }))

describe('an act said to have been decided before what it is a consequence of', () => {
  it('is told of, with the days of both', () => {
    expect(found(adopted('2024-05-06', '2023-11-06'))).toEqual([
      {
        code: 'decided-before-its-cause',
        severity: 'doubt',
        subject: p,
        sentence:
          'Event 3 (PolicyEnacted) is recorded as decided on “2023-11-06”, before what it is a consequence of: event 2 (ResolutionPassed) was decided on “2024-05-06” (R4).',
        events: [eventId(4), eventId(3)],
        settledBy: 'Correcting the day of the one or the other; what was to work back takes effect earlier.',
      },
    ])
  })

  it('stands all the same', () => {
    expect(ask(history(adopted('2024-05-06', '2023-11-06')), p, { on: '2024-02-01' }).status).toBe('in-force')
  })

  it('is none where it may have been decided on the same day, works back, or has lost its cause', () => {
    expect(found(adopted('2024-05-06', '2024-05-06'))).toEqual([])
    expect(found(adopted('2024-05-06', '2024-05'))).toEqual([])
    expect(found(adopted('2024-05-06', '2023-11-06'), recorded('2024-06-02', retracted(eventId(3))))).toEqual(
      [],
    )
  })

  it('is told of by the days as corrected', () => {
    const moved = (from: string, to: string) =>
      recorded('2024-06-02', corrected(eventId(4), '/decidedOn/edtf', from, to))
    expect(found(adopted('2024-05-06', '2024-05-06'), moved('2024-05-06', '2023-11-06'))).toHaveLength(1)
    expect(found(adopted('2024-05-06', '2023-11-06'), moved('2023-11-06', '2024-05-06'))).toEqual([])
  })
})
