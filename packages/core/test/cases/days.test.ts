import { describe, expect, it } from 'vitest'
import { enacted, passed, rescinded, standing } from '../acts.js'
import { ask, brief, history, q, recorded } from '../history.js'

const p = 'policy:p'

describe('the days of an act', () => {
  it('case 28: a policy passed in November and effective in January is in force from January', () => {
    const enactment = history(recorded('2024-11-18', enacted(p, { d: '2024-11-18', eff: '2025-01-01' })))

    expect(q(enactment, p, '2024-11-17')).toBe('NIF(not-yet-enacted)')
    expect(q(enactment, p, '2024-12-31')).toBe('NIF(not-commenced)')
    expect(q(enactment, p, '2025-01-01')).toBe('IF')
  })

  it('case 23: council vote, final passage and effective day are three days', () => {
    const int5 = history(
      recorded('2023-08-03', passed('resolution:int-5-2022', { d: '2023-08-03', label: 'vote' })),
      recorded('2023-09-05', enacted(p, { d: '2023-09-03', eff: '2024-09-01' })),
    )

    expect(q(int5, p, '2023-08-04')).toBe('NIF(not-yet-enacted)')
    expect(q(int5, p, '2023-09-02')).toBe('NIF(not-yet-enacted)')
    expect(q(int5, p, '2023-09-03')).toBe('NIF(not-commenced)')
    expect(q(int5, p, '2024-08-31')).toBe('NIF(not-commenced)')
    expect(q(int5, p, '2024-09-01')).toBe('IF')
  })

  it('case 26: thirty days after final passage do not count the day of passage', () => {
    const overridden = history(
      recorded(
        '2024-05-20',
        enacted(p, {
          d: '2024-05-20',
          data: { commencement: { rule: 'afterDays', days: 30, from: 'finalPassage' } },
        }),
      ),
    )

    expect(q(overridden, p, '2024-06-18')).toBe('NIF(not-commenced)')
    expect(q(overridden, p, '2024-06-19')).toBe('IF')
  })

  it('case 29: a bylaw that takes effect when published does nothing until then', () => {
    const unpublished = history(
      recorded(
        '2024-03-01',
        enacted(p, { d: '2024-03-01', data: { kind: 'bylaw', commencement: { rule: 'onPublication' } } }),
      ),
    )

    expect(q(unpublished, p, '2024-04-11')).toBe('NIF(not-commenced)')
  })

  it('case 34: a regional bylaw waits for its lower tiers', () => {
    const waiting = history(
      recorded(
        '2023-01-25',
        enacted(p, {
          d: '2023-01-25',
          data: { kind: 'bylaw', commencement: { rule: 'onCondition', condition: 'approval:lower-tiers' } },
        }),
      ),
    )

    expect(q(waiting, p, '2023-02-15')).toBe('NIF(not-commenced)')
  })

  it('case 47: a rescission that takes effect in July leaves June in force', () => {
    const future = history(
      standing(p),
      recorded('2024-04-08', rescinded(p, { d: '2024-04-08', eff: '2024-07-01' })),
    )

    expect(q(future, p, '2024-06-30')).toBe('IF')
    expect(q(future, p, '2024-07-01')).toBe('NIF(rescinded)')
  })

  it('case 73: "approved 2019" is some day of 2019, never its first', () => {
    const approved = history(recorded('2019-12-31', enacted(p, { d: '2019' })))

    expect(q(approved, p, '2018-12-31')).toBe('NIF(not-yet-enacted)')
    expect(q(approved, p, '2019-01-01')).toBe('UND(date-uncertain)')
    expect(q(approved, p, '2019-06-01')).toBe('UND(date-uncertain)')
    expect(q(approved, p, '2019-12-30')).toBe('UND(date-uncertain)')
    expect(q(approved, p, '2019-12-31')).toBe('IF')
    expect(q(approved, p, '2020-01-01')).toBe('IF')
  })
})

describe('case 38: a policy decided in March and deemed effective in January', () => {
  const deemed = history(recorded('2024-03-11', enacted(p, { d: '2024-03-11', eff: '2024-01-01' })))

  it('case 38: is law for February, retroactively', () => {
    const answer = ask(deemed, p, { on: '2024-02-01' })

    expect(brief(answer)).toBe('IF')
    expect(answer.flags).toEqual(['retroactive'])
  })

  it('case 38: was no law for February by what had been decided in February', () => {
    expect(q(deemed, p, '2024-02-01', { asDecidedBy: '2024-02-15' })).toBe('NIF(not-yet-enacted)')
    expect(q(deemed, p, '2024-02-01', { asDecidedBy: '2024-03-11' })).toBe('IF')
  })

  it('the worked example of domain §7 has three answers for one day', () => {
    const late = recorded('2024-04-02', enacted(p, { d: '2024-03-11', eff: '2024-01-01' }))

    expect(q(history(late), p, '2024-02-01', { knownAt: '2024-03-20' })).toBe('NIF(no-record)')
    expect(q(history(late), p, '2024-02-01')).toBe('IF')
    expect(q(history(late), p, '2024-02-01', { asDecidedBy: '2024-02-15' })).toBe('NIF(not-yet-enacted)')
  })
})

describe('a replacement', () => {
  it('case 36: ends what it replaces when it commences, not when it is passed', () => {
    const replaced = history(
      standing('policy:x'),
      recorded(
        '2024-05-01',
        enacted('policy:n', { d: '2024-05-01', eff: '2024-09-01', data: { replaces: ['policy:x'] } }),
      ),
    )

    expect(q(replaced, 'policy:x', '2024-07-01')).toBe('IF')
    expect(q(replaced, 'policy:x', '2024-08-31')).toBe('IF')
    expect(q(replaced, 'policy:x', '2024-09-01')).toBe('NIF(superseded)')
  })
})
