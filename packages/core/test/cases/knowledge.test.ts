import { describe, expect, it } from 'vitest'
import { findings, versionInForce, type SubjectId } from '../../src/index.js'
import { amended, corrected, enacted, rescinded, retracted, standing } from '../acts.js'
import { ask, brief, eventId, history, possible, q, record, recorded, rightOf, today } from '../history.js'

const p = 'policy:p'

describe('what was known when', () => {
  it('case 65: a policy recorded late was no record until then', () => {
    const late = history(recorded('2024-03-01', enacted(p, { d: '2024-02-05' })))

    expect(q(late, p, '2024-02-10', { knownAt: '2024-02-15' })).toBe('NIF(no-record)')
    expect(q(late, p, '2024-02-10', { knownAt: '2024-03-02' })).toBe('IF')
  })

  it('case 66: a corrected date changes what is known from then on, and not what was known', () => {
    const slip = history(
      recorded('2024-06-03', enacted(p, { d: '2024-05-13' })),
      recorded(
        '2024-07-01',
        corrected(
          eventId(3),
          '/decidedOn',
          { edtf: '2024-05-13', text: '2024-05-13' },
          { edtf: '2024-05-31', text: 'May 31' },
        ),
      ),
    )

    expect(q(slip, p, '2024-05-20', { knownAt: '2024-06-10' })).toBe('IF')
    expect(q(slip, p, '2024-05-20')).toBe('NIF(not-yet-enacted)')
    expect(q(slip, p, '2024-05-31')).toBe('IF')
    expect(ask(slip, p, { on: '2024-05-31' }).citations.map(({ type }) => type)).toEqual([
      'PolicyEnacted',
      'RecordCorrected',
    ])
  })

  it('case 67: a rescission of the wrong policy is taken back, and stays on record for its time', () => {
    const wrong = history(
      standing('policy:p-12'),
      recorded('2024-01-10', rescinded('policy:p-12', { d: '2024-01-10' })),
      recorded('2024-01-20', retracted(eventId(4))),
    )

    expect(q(wrong, 'policy:p-12', '2024-01-15', { knownAt: '2024-01-16' })).toBe('NIF(rescinded)')
    expect(q(wrong, 'policy:p-12', '2024-01-15')).toBe('IF')
  })

  it('case 78: a policy nobody recorded is not in force under complete coverage', () => {
    expect(q(history(), p, '2024-01-01')).toBe('NIF(no-record)')
  })

  it('case 78: outside coverage nothing can be said of it', () => {
    const answer = ask(record([]), p, { on: '2024-01-01' })

    expect(brief(answer)).toBe('UND(no-record)')
    expect(possible(answer)).toEqual(['IF', 'NIF(no-record)'])
  })
})

describe('versions', () => {
  it('case 68: an amendment effective in July leaves June its old version', () => {
    const two = history(
      recorded('2020-01-01', enacted(p, { d: '2020-01-01' })),
      recorded('2022-06-01', amended(p, 'v2', { d: '2022-06-01', eff: '2022-07-01' })),
    )
    const version = (on: string) =>
      rightOf(versionInForce(two.register, today)(p as SubjectId, { on })).version?.version

    expect(version('2022-06-30')).toBe('v1')
    expect(version('2022-07-01')).toBe('v2')
  })
})

describe('case 83: two policies on one topic, and no words of repeal', () => {
  const [old, young] = ['policy:old', 'policy:new']
  const orphan = history(
    recorded('1998-05-01', enacted(old, { d: '1998-05-01', data: { topic: 'snow' } })),
    recorded('2010-05-01', enacted(young, { d: '2010-05-01', data: { topic: 'snow' } })),
    recorded('2021-09-13', rescinded(old, { d: '2021-09-13' })),
  )

  it('case 83: the old one stays in force beside the new one, with a finding', () => {
    expect(q(orphan, old, '2015-01-01')).toBe('IF')
    expect(rightOf(findings(orphan.register, today)({ on: '2015-01-01', kinds: ['overlap'] }))).toMatchObject(
      [{ code: 'overlap' }],
    )
  })

  it('case 83: it ends only when it is rescinded, and with it the overlap', () => {
    expect(q(orphan, old, '2021-09-12')).toBe('IF')
    expect(q(orphan, old, '2021-09-13')).toBe('NIF(rescinded)')
    expect(rightOf(findings(orphan.register, today)({ on: '2021-09-13', kinds: ['overlap'] }))).toEqual([])
  })
})
