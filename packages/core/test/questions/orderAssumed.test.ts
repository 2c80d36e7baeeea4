import { describe, expect, it } from 'vitest'
import { findings, type ActInput } from '../../src/index.js'
import { amended, enacted, passed, rescinded } from '../acts.js'
import { done, mayor, noted } from '../deeds.js'
import { ask, brief, history, recorded, rightOf, today, type Step } from '../history.js'
import { p } from '../votes.js'

const day = '2024-03-11'
const made = recorded('2020-01-06', enacted(p, { d: '2020-01-06' }))
const meeting = recorded(
  '2024-03-01',
  noted('MeetingConvened', { meeting: 'meeting:m', body: 'council', heldOn: day }),
)

const told = (...acts: ReadonlyArray<ActInput>) =>
  history(made, meeting, ...acts.map((act) => recorded('2024-04-01', act)))

const codes = (...acts: ReadonlyArray<ActInput>) => {
  const answer = ask(told(...acts), p, { on: '2024-06-01' })
  return [brief(answer), answer.assumptions.map(({ code }) => code).includes('order-assumed')]
}

const ended = rescinded(p, { d: day })
const revived = done('PolicyRevived', day, { policy: p, words: 'That p be revived.' })
const limited = done('SunsetSet', day, { policy: p, sunset: { rule: 'lastDay', on: '2024-05-01' } })
const unlimited = done('SunsetSet', day, { policy: p, sunset: { rule: 'none' } })

describe('acts of one day', () => {
  it('are taken in the order of recording, and the answer says so where that makes a difference', () => {
    expect(codes(ended, revived)).toEqual(['IF', true])
    expect(codes(limited, unlimited)).toEqual(['IF', true])
    expect(codes(unlimited, limited)).toEqual(['NIF(expired)', true])
  })

  it('are told to be taken so as a finding', () => {
    const { register } = told(ended, revived)
    const found = rightOf(findings(register, today)({ kinds: ['order-assumed'] }))

    expect(found.map(({ subject }) => subject)).toEqual([p])
  })

  it('are not said to be where their items are numbered, or where it makes no difference', () => {
    const item = (act: ActInput, at: number): ActInput => ({ ...act, meeting: { id: 'meeting:m', item: at } })

    expect(codes(item(ended, 1), item(revived, 2))).toEqual(['IF', false])
    expect(codes(limited, amended(p, 'v2', { d: day }))).toEqual(['NIF(expired)', false])
    expect(codes(ended)).toEqual(['NIF(rescinded)', false])
  })

  it('are said to be for the version as well', () => {
    expect(codes(amended(p, 'v2', { d: day }), amended(p, 'v3', { d: day }))).toEqual(['IF', true])
  })
})

describe('what the executive said on one day', () => {
  const r = 'resolution:r'
  const say = (type: string, more: object = {}) =>
    recorded('2024-04-02', done(type, '2024-03-12', { resolution: r }, { by: mayor, ...more }))
  const said = (...says: ReadonlyArray<Step>) => {
    const answer = ask(
      history(
        made,
        recorded(
          '2024-03-11',
          passed(r, { d: day, label: 'vote' }),
          rescinded(p, { d: day, causedBy: ['#vote'] }),
        ),
        ...says,
      ),
      p,
      { on: '2024-06-01' },
    )
    return [brief(answer), answer.assumptions.map(({ code }) => code).includes('order-assumed')]
  }

  it('is taken in the order of recording, and the answer says so', () => {
    expect(said(say('ResolutionVetoed'), say('ExecutiveApproved'))).toEqual(['NIF(rescinded)', true])
    expect(said(say('ExecutiveApproved'), say('ResolutionVetoed'))).toEqual([
      'UND(conflicting-records)',
      true,
    ])
  })

  it('is taken in the order of the items of a sitting, whichever was recorded first', () => {
    const item = (at: number) => ({ meeting: { id: 'meeting:m', item: at } })

    expect(said(say('ExecutiveApproved', item(2)), say('ResolutionVetoed', item(1)))).toEqual([
      'NIF(rescinded)',
      false,
    ])
  })

  it('was a veto before it was an override', () => {
    expect(said(say('ResolutionVetoed'), say('VetoOverridden'))).toEqual(['NIF(rescinded)', false])
    expect(said(say('VetoOverridden'), say('ResolutionVetoed'))).toEqual(['NIF(rescinded)', false])
  })
})
