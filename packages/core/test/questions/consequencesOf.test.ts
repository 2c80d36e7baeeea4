import { describe, expect, it } from 'vitest'
import { consequencesOf, type ConsequencesTimes, type ResolutionId, type SubjectId } from '../../src/index.js'
import { enacted, passed, rescinded, retracted, standing } from '../acts.js'
import { done, noted } from '../deeds.js'
import { eventId, history, recorded, rightOf, today, type Step } from '../history.js'
import { byVote, p, r, step, vote, voted } from '../votes.js'

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
      afterwards: [],
      consequences: [],
      policies: [],
    })
  })
})

describe('what became of a resolution, and of what followed from it', () => {
  const p2 = 'policy:p2' as SubjectId
  const before = standing(p)
  const decisions = voted(
    byVote('PolicySuspended', {}),
    enacted(p2, vote),
    done(
      'DirectionIssued',
      '2024-01-10',
      { resolution: r, key: 'a', addressee: 'Clerk', task: 'Tell.' },
      { causedBy: ['#vote'] },
    ),
  )
  const vetoed = step('ResolutionVetoed', '2024-01-12')
  const overridden = step('VetoOverridden', '2024-02-01')

  const became = (...steps: ReadonlyArray<Step>) => {
    const { register } = history(before, decisions, ...steps)
    const { afterwards, consequences } = rightOf(consequencesOf(register, today)(r))
    return {
      afterwards: afterwards.map(({ type }) => type),
      fates: consequences.map(({ event, fate }) => `${event.type} ${fate ?? '-'}`),
    }
  }
  const allOf = (fate: string) => [
    `PolicySuspended ${fate}`,
    `PolicyEnacted ${fate}`,
    `DirectionIssued ${fate}`,
  ]

  it('is nothing where nobody said anything more', () => {
    expect(became()).toEqual({ afterwards: [], fates: allOf('stands') })
  })

  it('is a veto, which stops what it did, and an override, after which that stands', () => {
    expect(became(vetoed)).toEqual({ afterwards: ['ResolutionVetoed'], fates: allOf('vetoed') })
    expect(became(vetoed, overridden)).toEqual({
      afterwards: ['ResolutionVetoed', 'VetoOverridden'],
      fates: allOf('stands'),
    })
    expect(became(step('ExecutiveApproved', '2024-01-12'))).toEqual({
      afterwards: ['ExecutiveApproved'],
      fates: allOf('stands'),
    })
  })

  it('is a veto that holds what it made, and stops what else it did', () => {
    const holding = step('ResolutionVetoed', '2024-01-12', { staysForce: true })

    expect(became(holding).fates).toEqual([
      'PolicySuspended vetoed',
      'PolicyEnacted held',
      'DirectionIssued vetoed',
    ])
    expect(became(holding, overridden).fates).toEqual(allOf('stands'))
  })

  it('is a reconsideration, which undoes all of it, and a rescission, which does not', () => {
    const reconsidered = recorded(
      '2024-01-10',
      done('ResolutionReconsidered', '2024-01-10', { target: eventId(4) }),
    )
    const taken = step('ResolutionRescinded', '2024-03-01', { effectOnAdopted: 'unaffected' })

    expect(became(reconsidered)).toEqual({
      afterwards: ['ResolutionReconsidered'],
      fates: allOf('undone'),
    })
    expect(became(taken)).toEqual({ afterwards: ['ResolutionRescinded'], fates: allOf('stands') })
  })

  it('cannot be told where nobody knows which of veto and approval came last', () => {
    const said = (type: string) => done(type, { edtf: '2024-01', text: 'January' }, { resolution: r })
    const told = recorded('2024-02-01', said('ResolutionVetoed'), said('ExecutiveApproved'))

    expect(became(told).fates).toEqual(allOf('undetermined'))
  })

  it('is what was known then', () => {
    const { register } = history(before, decisions, vetoed)
    const { afterwards, consequences } = rightOf(
      consequencesOf(register, today)(r, { knownAt: '2024-01-11' }),
    )

    expect(afterwards).toEqual([])
    expect(consequences.map(({ fate }) => fate)).toEqual(['stands', 'stands', 'stands'])
  })
})
