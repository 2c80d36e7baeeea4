import { describe, expect, it } from 'vitest'
import { enacted, passed } from '../acts.js'
import { byBylaw, done, mayor } from '../deeds.js'
import { history, q, record, recorded, type Step } from '../history.js'

const p = 'policy:p'
const resolution = 'resolution:r'

const voted = (d: string, commencement: object = { rule: 'onEnactment' }): Step =>
  recorded(
    d,
    passed(resolution, { d, label: 'vote' }),
    enacted(p, {
      d: '../..',
      by: byBylaw,
      causedBy: ['#vote'],
      data: { awaits: 'final-passage', commencement },
    }),
  )
const step = (type: string, d: string): Step => recorded(d, done(type, d, { resolution }, { by: mayor }))

describe('from the day of a veto, while it stands', () => {
  const vetoed = history(voted('2024-03-04'), step('ResolutionVetoed', '2024-03-08'))

  it('case 25: before the veto it is not yet enacted', () => {
    expect(q(vetoed, p, '2024-03-07')).toBe('NIF(not-yet-enacted)')
  })

  it('case 25: the reason is the veto', () => {
    expect(q(vetoed, p, '2024-04-01')).toBe('NIF(vetoed)')
  })

  const overridden = history(
    voted('2024-05-01', { rule: 'afterDays', days: 30, from: 'finalPassage' }),
    step('ResolutionVetoed', '2024-05-08'),
    step('VetoOverridden', '2024-05-20'),
  )

  it('case 26: thirty days run from the override', () => {
    expect(q(overridden, p, '2024-06-18')).toBe('NIF(not-commenced)')
    expect(q(overridden, p, '2024-06-19')).toBe('IF')
  })

  it('case 26: between the veto and its override the veto stands', () => {
    expect(q(overridden, p, '2024-05-07')).toBe('NIF(not-yet-enacted)')
    expect(q(overridden, p, '2024-05-08')).toBe('NIF(vetoed)')
    expect(q(overridden, p, '2024-05-20')).toBe('NIF(not-commenced)')
  })

  it('an enactment recorded as of the vote is vetoed too', () => {
    const asOfTheVote = history(
      recorded(
        '2024-03-04',
        passed(resolution, { d: '2024-03-04', label: 'vote' }),
        enacted(p, { d: '2024-03-04', by: byBylaw, causedBy: ['#vote'] }),
      ),
      step('ResolutionVetoed', '2024-03-08'),
    )

    expect(q(asOfTheVote, p, '2024-04-01')).toBe('NIF(vetoed)')
  })
})

it('what was recorded live is followed from its first event, whenever it was finally passed', () => {
  const approved = record([voted('2024-05-01'), step('ExecutiveApproved', '2024-05-06')])

  expect(q(approved, p, '2024-06-01')).toBe('IF')
})

describe('an approval that was withheld', () => {
  const waiting = recorded(
    '2023-01-25',
    enacted(p, {
      d: '2023-01-25',
      by: byBylaw,
      data: { kind: 'bylaw', commencement: { rule: 'onCondition', condition: 'approval:minister' } },
    }),
  )
  const withheld = recorded(
    '2023-03-01',
    done('ApprovalWithheld', '2023-03-01', { policy: p, approver: 'minister' }),
  )

  it('keeps it from commencing', () => {
    expect(q(history(waiting, withheld), p, '2023-04-01')).toMatch(/^NIF/)
  })

  it('is the reason from its day on', () => {
    expect(q(history(waiting, withheld), p, '2023-02-28')).toBe('NIF(not-commenced)')
    expect(q(history(waiting, withheld), p, '2023-03-01')).toBe('NIF(approval-refused)')
  })

  it('is settled by an approval that is granted later', () => {
    const granted = recorded(
      '2023-06-01',
      done('ApprovalGranted', '2023-06-01', { policy: p, approver: 'minister' }),
    )

    expect(q(history(waiting, withheld, granted), p, '2023-06-01')).toBe('IF')
  })
})
