import { describe, expect, it } from 'vitest'
import { explain, findings, type Times } from '../../src/index.js'
import { convened, passed, rescinded, retracted, standing } from '../acts.js'
import { court, done, noted } from '../deeds.js'
import { ask, brief, eventId, history, possible, q, recorded, rightOf, today, type Step } from '../history.js'

const p = 'policy:p'

describe('draft minutes', () => {
  const meeting = 'meeting:council-2024-06-10'
  const draft = [
    standing(p),
    recorded('2024-06-11', convened(meeting, '2024-06-10')),
    recorded(
      '2024-06-11',
      rescinded(p, { d: '2024-06-10', evidence: 'draft', meeting: { id: meeting, item: 4 } }),
    ),
  ]
  const adopted = recorded('2024-06-24', done('MinutesAdopted', '2024-06-24', { minutesOf: meeting }))

  it('case 85: the vote is the act, and the answer says that its proof is a draft', () => {
    const answer = ask(history(...draft), p, { on: '2024-06-11' })

    expect(brief(answer)).toBe('NIF(rescinded)')
    expect(answer.flags).toContain('unconfirmed-minutes')
  })

  it('case 85: the adoption of the minutes is told to the policy, whichever was recorded first', () => {
    const after = history(...draft, adopted)
    const before = history(...draft.slice(0, 2), adopted, ...draft.slice(2))

    expect(after.register.book.at(5)?.event.subjects.map(({ id }) => id)).toEqual([meeting, p])
    expect(before.register.book.at(5)?.event.cites).toEqual([eventId(4), eventId(5)])
  })

  it('case 85: once the minutes are adopted the flag is gone', () => {
    const answer = ask(history(...draft, adopted), p, { on: '2024-06-11' })

    expect(brief(answer)).toBe('NIF(rescinded)')
    expect(answer.flags).not.toContain('unconfirmed-minutes')
  })

  it('are drafts still by what was known or decided before their adoption, and where another sitting adopted', () => {
    const flags = (steps: ReadonlyArray<Step>, times: object) =>
      ask(history(...steps), p, { on: '2024-06-11', ...times }).flags
    const another = recorded(
      '2024-06-24',
      convened('meeting:other', '2024-06-10'),
      done('MinutesAdopted', '2024-06-24', { minutesOf: 'meeting:other' }),
    )

    expect(flags([...draft, adopted], { knownAt: '2024-06-23' })).toContain('unconfirmed-minutes')
    expect(flags([...draft, adopted], { asDecidedBy: '2024-06-23' })).toContain('unconfirmed-minutes')
    expect(flags([...draft, another], {})).toContain('unconfirmed-minutes')
    expect(flags([...draft, adopted, recorded('2024-07-01', retracted(eventId(6)))], {})).toContain(
      'unconfirmed-minutes',
    )
  })
})

describe('two records of one act (R21)', () => {
  const because = { d: '2021-02-22', causedBy: [eventId(4)] }
  const twice = [
    standing(p),
    recorded('2021-02-23', passed('resolution:r', { d: '2021-02-22' })),
    recorded('2021-02-23', rescinded(p, { ...because, eff: '2021-03-01' })),
    recorded('2021-02-24', rescinded(p, { ...because, eff: '2021-04-01', data: { sameActAs: eventId(5) } })),
  ]
  const adjudicated = (chosen: number, rejected: number) =>
    recorded(
      '2021-06-01',
      noted('ConflictAdjudicated', {
        chosen: eventId(chosen),
        rejected: eventId(rejected),
        reason: 'The signed minutes say so.',
      }),
    )

  it('case 76: before either day and from the later day on both say the same', () => {
    expect(q(history(...twice), p, '2021-02-28')).toBe('IF')
    expect(q(history(...twice), p, '2021-04-01')).toBe('NIF(rescinded)')
  })

  it('case 76: between the two days nobody can say', () => {
    const answer = ask(history(...twice), p, { on: '2021-03-15' })

    expect(brief(answer)).toBe('UND(conflicting-records)')
    expect(possible(answer)).toEqual(['IF', 'NIF(rescinded)'])
  })

  it('case 76: once it was found which is right, that one counts, as known from then on', () => {
    const later = history(...twice, adjudicated(6, 5))
    const earlier = history(...twice, adjudicated(5, 6))

    expect(q(later, p, '2021-03-15')).toBe('IF')
    expect(q(later, p, '2021-04-01')).toBe('NIF(rescinded)')
    expect(q(earlier, p, '2021-03-15')).toBe('NIF(rescinded)')
    expect(q(later, p, '2021-04-15', { knownAt: '2021-05-31' })).toBe('NIF(rescinded)')
  })

  it('case 76: an adjudication that was itself retracted rejects nothing', () => {
    const undone = history(...twice, adjudicated(6, 5), recorded('2021-07-01', retracted(eventId(7))))

    expect(q(undone, p, '2021-03-15')).not.toBe('IF')
  })
})

describe('a challenge in court', () => {
  const challenged = [
    standing(p),
    recorded('2024-05-02', done('ProceedingCommenced', '2024-05-02', { policy: p })),
  ]

  it('case 54: leaves the policy in force, and flags it', () => {
    const answer = ask(history(...challenged), p, { on: '2024-06-01' })

    expect(brief(answer)).toBe('IF')
    expect(answer.flags).toContain('contested')
  })

  it('contests it from its day, by the decisions that count', () => {
    const flags = (times: Times) => ask(history(...challenged), p, times).flags

    expect(flags({ on: '2024-05-01' })).not.toContain('contested')
    expect(flags({ on: '2024-05-02' })).toContain('contested')
    expect(flags({ on: '2024-06-01', asDecidedBy: '2024-05-01' })).not.toContain('contested')
  })

  it('goes on while another one is dismissed', () => {
    const twice = history(
      ...challenged,
      recorded('2024-06-02', done('ProceedingCommenced', '2024-06-02', { policy: p })),
      recorded(
        '2024-11-01',
        done('ProceedingConcluded', '2024-11-01', {
          policy: p,
          proceeding: eventId(5),
          outcome: 'dismissed',
        }),
      ),
    )

    expect(ask(twice, p, { on: '2024-12-01' }).flags).toContain('contested')
  })

  it('is told by the explanation', () => {
    const ledger = history(...challenged)
    const { steps } = rightOf(explain(ledger.register, today)(ask(ledger, p, { on: '2024-06-01' })))

    expect(steps.filter(({ about }) => about === 'flag').map(({ sentence }) => sentence)).toEqual([
      'It is challenged in court; it is valid until it is set aside (R15).',
    ])
  })

  it('that was dismissed contests nothing more', () => {
    const dismissed = history(
      ...challenged,
      recorded(
        '2024-11-01',
        done(
          'ProceedingConcluded',
          '2024-11-01',
          { policy: p, proceeding: eventId(4), outcome: 'dismissed' },
          { by: court },
        ),
      ),
    )
    const answer = ask(dismissed, p, { on: '2024-12-01' })

    expect(brief(answer)).toBe('IF')
    expect(answer.flags).not.toContain('contested')
  })
})

it('case 57: a review that is overdue is found', () => {
  const overdue = history(
    standing(p),
    recorded('2015-06-01', noted('ReviewScheduled', { policy: p, due: '2020-06-01' })),
  )
  const found = rightOf(findings(overdue.register, today)({ on: '2024-01-01' }))

  expect(found.filter(({ code }) => code === 'review-overdue')).toMatchObject([
    { severity: 'gap', subject: p, events: [eventId(4)] },
  ])
  expect(q(overdue, p, '2024-01-01')).toBe('IF')
})

it('a review that was completed changes nothing, whatever it recommends', () => {
  const reviewed = history(
    standing(p),
    recorded(
      '2024-05-31',
      noted('ReviewCompleted', { policy: p, outcome: 'rescind', completedOn: '2024-05' }),
    ),
  )

  expect(q(reviewed, p, '2024-06-01')).toBe('IF')
})
