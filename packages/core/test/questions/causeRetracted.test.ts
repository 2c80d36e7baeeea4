import { describe, expect, it } from 'vitest'
import { findings } from '../../src/index.js'
import { enacted, passed, rescinded, retracted } from '../acts.js'
import { ask, eventId, history, recorded, rightOf, today, type Step } from '../history.js'

const p = 'policy:p'

/** Event 3 is the vote, event 4 the enactment it caused, event 5 an act of its own, event 6 takes the vote back. */
const adopted: ReadonlyArray<Step> = [
  recorded(
    '2020-01-01',
    passed('resolution:r', { d: '2020-01-01', label: 'vote' }),
    enacted(p, { d: '2020-01-01', causedBy: ['#vote'] }),
  ),
  recorded('2021-01-01', enacted('policy:q', { d: '2021-01-01' })),
]
const voteRetracted = recorded('2022-01-01', retracted(eventId(3)))

const found = (steps: ReadonlyArray<Step>, knownAt: string | null = null) =>
  rightOf(findings(history(...steps).register, today)({ kinds: ['cause-retracted'], knownAt }))

describe('an act whose cause was retracted', () => {
  it('is told of, with the act, its cause and the retraction', () => {
    expect(found([...adopted, voteRetracted])).toEqual([
      {
        code: 'cause-retracted',
        severity: 'doubt',
        subject: p,
        sentence:
          'Event 3 (PolicyEnacted) is a consequence of event 2 (ResolutionPassed), which was retracted; it stands on record without its cause.',
        events: [eventId(4), eventId(3), eventId(6)],
        settledBy: 'Retracting it too, or recording it again with the decision it follows from.',
      },
    ])
  })

  it('still does what it says: a finding changes no answer', () => {
    expect(ask(history(...adopted, voteRetracted), p, { on: '2023-01-01' }).status).toBe('in-force')
  })

  it('is not told of before the retraction was known', () => {
    expect(found([...adopted, voteRetracted], '2021-12-31')).toEqual([])
  })

  it('is not told of once it was retracted too, or the retraction was', () => {
    expect(found([...adopted, voteRetracted, recorded('2022-01-02', retracted(eventId(4)))])).toEqual([])
    expect(found([...adopted, voteRetracted, recorded('2022-01-02', retracted(eventId(6)))])).toEqual([])
  })

  it('is not told of while its cause stands, whatever became of others', () => {
    expect(found(adopted)).toEqual([])
    expect(
      found([
        ...adopted,
        recorded('2022-01-01', rescinded('policy:q', { d: '2022-01-01' })),
        recorded('2022-01-02', retracted(eventId(6))),
      ]),
    ).toEqual([])
  })
})
