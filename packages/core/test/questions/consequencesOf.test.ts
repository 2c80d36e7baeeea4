import { describe, expect, it } from 'vitest'
import { consequencesOf, type ConsequencesTimes, type ResolutionId } from '../../src/index.js'
import { enacted, passed, rescinded, retracted, standing } from '../acts.js'
import { noted } from '../deeds.js'
import { eventId, history, recorded, rightOf, today } from '../history.js'

const r = 'resolution:r' as ResolutionId

describe('what followed from a resolution', () => {
  const agenda = history(
    standing('policy:old'),
    recorded('2024-01-08', passed(r, { d: '2024-01-08' })),
    recorded(
      '2024-01-09',
      rescinded('policy:old', { d: '2024-01-08', causedBy: [eventId(4)] }),
      enacted('policy:new', { d: '2024-01-08', causedBy: [eventId(4)] }),
    ),
    recorded(
      '2024-02-01',
      noted(
        'PolicyPublished',
        { policy: 'policy:new', publishedOn: '2024-02-01' },
        { causedBy: [eventId(6)] },
      ),
      rescinded('policy:new', { d: '2024-02-01' }),
    ),
    recorded('2024-03-01', retracted(eventId(5))),
  )
  const told = (times: ConsequencesTimes) => {
    const { consequences, policies, acts } = rightOf(consequencesOf(agenda.register, today)(r, times))
    return {
      acts: acts.map(({ seq }) => seq),
      policies,
      consequences: consequences.map(
        ({ event, steps, policies: on }) => `${steps} ${event.type} ${on.join(' ')}`,
      ),
    }
  }

  it('are the events it caused, directly and further, and what they did something to', () => {
    expect(told({ knownAt: '2024-02-28' })).toEqual({
      acts: [3],
      policies: ['policy:new', 'policy:old'],
      consequences: [
        '1 PolicyRescinded policy:old',
        '1 PolicyEnacted policy:new',
        '2 PolicyPublished policy:new',
      ],
    })
  })

  it('is what was known then: not yet what came later, and no more what was retracted', () => {
    expect(told({ knownAt: '2024-01-08' })).toEqual({ acts: [3], policies: [], consequences: [] })
    expect(told({}).policies).toEqual(['policy:new'])
  })

  it('is nothing where nobody recorded the resolution', () => {
    const other = 'resolution:other' as ResolutionId

    expect(rightOf(consequencesOf(agenda.register, today)(other))).toEqual({
      resolution: other,
      acts: [],
      consequences: [],
      policies: [],
    })
  })
})
