import { describe, expect, it } from 'vitest'
import { resolveIdentifier, versionInForce } from '../../src/index.js'
import { amended, passed, standing } from '../acts.js'
import { done, mayor } from '../deeds.js'
import { ask, eventId, history, record, recorded, rightOf, today, type History } from '../history.js'
import { byVote, cited, p, r, step, vote, voted } from '../votes.js'

const vetoed = step('ResolutionVetoed', '2024-01-12')
const overridden = step('VetoOverridden', '2024-02-01')
const approved = step('ExecutiveApproved', '2024-01-20')

describe('an amendment', () => {
  const adopted = voted(amended(p, 'v2', vote))
  const version = (told: History, day: string, more: object = {}) =>
    rightOf(versionInForce(told.register, today)(p, { on: day, ...more })).version?.version

  it('of a resolution that was vetoed changes nothing', () => {
    const stopped = history(standing(p), adopted, vetoed)

    expect(version(stopped, '2024-03-01')).toBe('v1')
    expect(ask(stopped, p, { on: '2024-03-01' }).version).toBe('v1')
    expect(version(stopped, '2024-03-01', { knownAt: '2024-01-11' })).toBe('v2')
    expect(version(stopped, '2024-03-01', { asDecidedBy: '2024-01-11' })).toBe('v2')
  })

  it('is cited with what the executive said of it, from the day it names', () => {
    const stopped = history(standing(p), adopted, vetoed)

    expect(cited(stopped, '2024-01-09')).toEqual(['PolicyEnacted'])
    expect(cited(stopped, '2024-01-10')).toEqual(['PolicyEnacted', 'PolicyAmended', 'ResolutionVetoed'])
    expect(cited(history(standing(p), adopted, approved), '2024-03-01')).toContain('ExecutiveApproved')
  })

  it('changes nothing where the veto was recorded first', () => {
    const late = history(
      standing(p),
      recorded('2024-01-10', passed(r, { d: '2024-01-10' })),
      vetoed,
      recorded('2024-02-01', amended(p, 'v2', { d: '2024-01-10', causedBy: [eventId(4)] })),
    )

    expect(version(late, '2024-03-01')).toBe('v1')
  })

  it.each([
    ['was overridden', [vetoed, overridden], '2024-01-31', '2024-02-01'],
    ['was approved', [approved], '2024-01-19', '2024-01-20'],
    ['became law unsigned', [step('BecameLawUnsigned', '2024-01-20')], '2024-01-19', '2024-01-20'],
  ] as const)('of one that %s works from that day on', (_, steps, before, from) => {
    const late = history(standing(p), adopted, ...steps)

    expect([before, from].map((day) => version(late, day))).toEqual(['v1', 'v2'])
    for (const day of ['2024-01-05', before]) expect(ask(late, p, { on: day }).version).toBe('v1')
    expect(ask(late, p, { on: from }).version).toBe('v2')
  })

  it('that is to work back does so once it has passed, and one that names a later day waits for it', () => {
    const back = history(standing(p), voted(amended(p, 'v2', { ...vote, eff: '2024-01-01' })), approved)
    const ahead = history(standing(p), voted(amended(p, 'v2', { ...vote, eff: '2024-06-01' })), approved)

    expect(version(back, '2024-01-01')).toBe('v2')
    expect(['2024-05-31', '2024-06-01'].map((day) => version(ahead, day))).toEqual(['v1', 'v2'])
  })

  it('that passed on a day nobody knows may have changed the text from the first of the days it can be', () => {
    const told = history(
      standing(p),
      adopted,
      recorded(
        '2024-02-01',
        done('ExecutiveApproved', '2024-01-15/2024-01-25', { resolution: r }, { by: mayor }),
      ),
    )
    const possible = (day: string) =>
      rightOf(versionInForce(told.register, today)(p, { on: day }))
        .possible.map((one) => one.version)
        .toSorted()

    expect(['2024-01-14', '2024-01-20', '2024-01-25'].map(possible)).toEqual([['v1'], ['v1', 'v2'], ['v2']])
  })

  it('is stopped as well by a veto that merely holds what the resolution made', () => {
    const stayed = history(standing(p), adopted, step('ResolutionVetoed', '2024-01-12', { staysForce: true }))

    expect(version(stayed, '2024-03-01')).toBe('v1')
  })

  it('whose veto was taken back changes the text', () => {
    const back = history(
      standing(p),
      adopted,
      vetoed,
      recorded('2024-03-01', {
        type: 'EventRetracted',
        data: { target: eventId(6), reason: 'Another resolution was vetoed.' },
      }),
    )

    expect(version(back, '2024-03-01')).toBe('v2')
  })

  it('is later than another one on its day where it passed after that was decided', () => {
    const told = history(
      standing(p),
      voted(amended(p, 'v2', { ...vote, eff: '2024-06-01' })),
      recorded('2024-01-15', amended(p, 'v3', { d: '2024-01-15', eff: '2024-06-01' })),
      approved,
    )

    expect(version(told, '2024-06-01')).toBe('v2')
  })

  it('of which nothing else is on record leaves no version where it was vetoed', () => {
    const only = record([adopted, vetoed])

    expect(rightOf(versionInForce(only.register, today)(p, { on: '2024-03-01' })).possible).toEqual([])
  })
})

describe('a redesignation', () => {
  const renumbered = voted(
    byVote('PolicyRedesignated', { effectiveOn: '2024-01-10', former: ['6,030'], identifiers: ['CP-1'] }),
  )
  const numbered = standing(p, { identifiers: [{ text: '6,030' }] })
  const bearer = (told: History, number: string, day: string) =>
    rightOf(resolveIdentifier(told.register, today)(number, { on: day })).bearer

  it('of a resolution that was vetoed leaves the number', () => {
    const stopped = history(numbered, renumbered, vetoed)

    expect(['6,030', 'CP-1'].map((number) => bearer(stopped, number, '2024-03-01'))).toEqual([p, null])
  })

  it('of one that passed later gives the number from then on', () => {
    const late = history(numbered, renumbered, vetoed, overridden)

    expect(['2024-01-31', '2024-02-01'].map((day) => bearer(late, 'CP-1', day))).toEqual([null, p])
  })
})
