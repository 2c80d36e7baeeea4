import { describe, expect, it } from 'vitest'
import { changesBetween, consequencesOf, policiesInForce, timelineOf } from '../../src/index.js'
import { amended, enacted, imported, passed, rescinded, standing } from '../acts.js'
import { about, done, mayor } from '../deeds.js'
import {
  ask,
  brief,
  eventId,
  history,
  q,
  recorded,
  rightOf,
  today,
  type History,
  type Step,
} from '../history.js'
import { byVote, cited, on, p, r, step, vote, voted } from '../votes.js'

const vetoed = step('ResolutionVetoed', '2024-01-12')
const overridden = step('VetoOverridden', '2024-02-01')
const approved = step('ExecutiveApproved', '2024-01-20')

describe('a commencement', () => {
  const coming = recorded('2023-12-01', enacted(p, { d: '2023-12-01', eff: '2024-01-25' }))

  it.each([
    ['CommencementPostponed', { until: '2024-06-01' }, 'NIF(not-commenced)'],
    ['CommencementCancelled', {}, 'NIF(not-commenced)'],
  ])('%s by a resolution comes as it was to unless that passed before it came', (type, data, moved) => {
    const told = voted(byVote(type, data))

    expect(on(history(coming, told, vetoed), '2024-03-01')).toEqual(['IF'])
    expect(on(history(coming, told, vetoed, overridden), '2024-03-01')).toEqual(['IF'])
    expect(on(history(coming, told, approved), '2024-03-01')).toEqual([moved])
    expect(cited(history(coming, told, vetoed), '2024-03-01')).toContain('ResolutionVetoed')
    expect(cited(history(coming, told, vetoed, overridden), '2024-03-01')).toEqual([
      'PolicyEnacted',
      'ResolutionPassed',
      type,
      'VetoOverridden',
    ])
    expect(cited(history(coming, told, approved), '2024-03-01')).toContain('ExecutiveApproved')
  })

  it('that a vetoed resolution appointed does not come; one that passed later comes then', () => {
    const open = recorded(
      '2023-12-01',
      enacted(p, { d: '2023-12-01', data: { commencement: { rule: 'onAppointedDay' } } }),
    )
    const appointed = voted(byVote('PolicyCommenced', { commencedOn: '2024-01-15' }))

    expect(on(history(open, appointed, vetoed), '2024-03-01')).toEqual(['NIF(not-commenced)'])
    expect(on(history(open, appointed, vetoed, overridden), '2024-01-31', '2024-02-01')).toEqual([
      'NIF(not-commenced)',
      'IF',
    ])
  })

  it('of a part that a vetoed resolution appointed does not come either', () => {
    const open = recorded(
      '2023-12-01',
      enacted(p, { d: '2023-12-01', data: { commencement: { rule: 'onAppointedDay' } } }),
    )
    const told = [open, voted(byVote('PolicyCommenced', { commencedOn: '2024-01-15', portions: ['s. 5'] }))]
    const part = (ledger: History, day: string) => brief(ask(ledger, p, about(day, { portion: 's. 5' })))

    expect(part(history(...told, vetoed), '2024-03-01')).toBe('NIF(not-commenced)')
    expect(
      ['2024-01-31', '2024-02-01'].map((day) => part(history(...told, vetoed, overridden), day)),
    ).toEqual(['NIF(not-commenced)', 'IF'])
  })
})

describe('a policy that was imported as made by a resolution', () => {
  it('began with its passage, and never where it was vetoed', () => {
    const told = voted(imported(p, { causedBy: ['#vote'] }))

    expect(on(history(told, vetoed), '2024-03-01')).toEqual(['NIF(vetoed)'])
    expect(on(history(told, vetoed, overridden), '2024-01-31', '2024-02-01')).toEqual(['NIF(vetoed)', 'IF'])
  })
})

describe('what brings a policy back', () => {
  const ended = recorded('2023-12-01', rescinded(p, { d: '2023-12-01' }))

  it.each([
    ['PolicyRevived', { words: 'That it be revived.' }],
    ['PolicyReadopted', {}],
  ])('(%s) brings it back when the resolution passed, and not where it was vetoed', (type, data) => {
    const told = voted(byVote(type, data))

    expect(on(history(standing(p), ended, told, vetoed), '2024-03-01')).toEqual(['NIF(rescinded)'])
    expect(on(history(standing(p), ended, told, vetoed, overridden), '2024-01-31', '2024-02-01')).toEqual([
      'NIF(rescinded)',
      'IF',
    ])
    expect(cited(history(standing(p), ended, told, approved), '2024-03-01')).toContain('ExecutiveApproved')
  })
})

describe('a policy that awaits final passage', () => {
  it('does not work back to the day it names unless it passes', () => {
    const back = voted(enacted(p, { ...vote, eff: '2024-01-05', data: { awaits: 'final-passage' } }))

    expect(on(history(back), '2024-01-05', '2024-03-01')).toEqual([
      'NIF(not-yet-enacted)',
      'NIF(not-yet-enacted)',
    ])
    expect(on(history(back, vetoed), '2024-01-11', '2024-03-01')).toEqual([
      'NIF(not-yet-enacted)',
      'NIF(vetoed)',
    ])
    expect(on(history(back, approved), '2024-01-04', '2024-01-05')).toEqual(['NIF(not-yet-enacted)', 'IF'])
  })

  it('rests on the veto whichever day of decision is asked about, once that was decided', () => {
    const told = history(voted(enacted(p, { ...vote, data: { awaits: 'final-passage' } })), vetoed)
    const resting = (times: object) =>
      ['2024-01-09', '2024-01-11', '2024-03-01'].map((day) =>
        ask(told, p, { on: day, ...times }).citations.map(({ type }) => type),
      )

    expect(resting({ asDecidedBy: '2024-02-01' })).toEqual(resting({}))
    expect(resting({})[2]).toContain('ResolutionVetoed')
    expect(resting({ asDecidedBy: '2024-01-11' })[2]).not.toContain('ResolutionVetoed')
  })
})

describe('an ending', () => {
  it('that was vetoed is cited with the veto, and one that passed with what passed it', () => {
    const told = [standing(p), voted(rescinded(p, vote))]

    expect(cited(history(...told, vetoed), '2024-03-01')).toEqual([
      'PolicyEnacted',
      'ResolutionPassed',
      'PolicyRescinded',
      'ResolutionVetoed',
    ])
    expect(cited(history(...told, approved), '2024-03-01')).toContain('ExecutiveApproved')
  })

  it('of a part leaves the part where it was vetoed', () => {
    const told = history(standing(p), voted(rescinded(p, { ...vote, data: { portions: ['s. 5'] } })), vetoed)

    expect(brief(ask(told, p, about('2024-03-01', { portion: 's. 5' })))).toBe('IF')
    expect(ask(told, p, { on: '2024-03-01' }).partial).toBe(false)
  })

  it('that was overridden by a vote which says what it followed from works from that vote', () => {
    const told = history(
      standing(p),
      voted(rescinded(p, vote)),
      vetoed,
      recorded(
        '2024-02-01',
        done('VetoOverridden', '2024-02-01', { resolution: r }, { causedBy: [eventId(4)] }),
      ),
    )

    expect(on(told, '2024-01-31', '2024-02-01')).toEqual(['IF', 'NIF(rescinded)'])
  })

  it('that names a day before the vote works back to it once it has passed', () => {
    const back = history(standing(p), voted(rescinded(p, { ...vote, eff: '2024-01-05' })), approved)

    expect(on(back, '2024-01-04', '2024-01-05')).toEqual(['IF', 'NIF(rescinded)'])
  })

  it('by several replacements of one resolution is several acts, of which the first to start ends it', () => {
    const told = history(
      standing(p),
      voted(
        enacted('policy:one', { ...vote, eff: '2024-03-01', data: { replaces: [p] } }),
        enacted('policy:two', { ...vote, eff: '2024-04-01', data: { replaces: [p] } }),
      ),
    )

    expect(on(told, '2024-02-29', '2024-03-01')).toEqual(['IF', 'NIF(superseded)'])
  })

  it('of what was split or merged by a vetoed resolution does not come', () => {
    const into = { policy: 'policy:n', kind: 'council-policy', title: 'New' }
    const merged = voted(done('PolicyMerged', '2024-01-10', { policies: [p], into }, { causedBy: ['#vote'] }))

    expect(on(history(standing(p), merged, vetoed), '2024-03-01')).toEqual(['IF'])
    expect(q(history(standing(p), merged, vetoed), 'policy:n', '2024-03-01')).toBe('NIF(vetoed)')
  })
})

describe('every question about what was vetoed, and passed after all,', () => {
  const late = history(
    standing(p),
    voted(byVote('PolicySuspended', {}), amended(p, 'v2', vote)),
    vetoed,
    overridden,
  )

  it('turns on the day of passage', () => {
    const { periods } = rightOf(timelineOf(late.register, today)(p))
    expect(periods.map(({ from, status }) => [from, status])).toEqual([
      [null, 'not-in-force'],
      ['2010-01-01', 'in-force'],
      ['2024-02-01', 'not-in-force'],
    ])
    expect(
      rightOf(changesBetween(late.register, today)({ from: '2024-01-01', to: '2024-12-31' })).map(
        (change) => change.on,
      ),
    ).toEqual(['2024-02-01'])
    for (const [day, certain] of [
      ['2024-01-31', [p]],
      ['2024-02-01', []],
      ['2024-01-15', [p]],
    ] as const)
      expect(
        rightOf(policiesInForce(late.register, today)({ on: day })).certain.map(({ policy }) => policy),
      ).toEqual(certain)
  })

  it('tells what followed from the resolution, whatever became of it', () => {
    const { policies, consequences } = rightOf(consequencesOf(late.register, today)(r))
    expect(policies).toEqual([p])
    expect(consequences.map(({ event }) => event.type)).toEqual(['PolicySuspended', 'PolicyAmended'])
  })
})

describe('the revocation of an authority', () => {
  const a = 'authority:a'
  const conferred = recorded(
    '2010-01-01',
    done('AuthorityConferred', '2010-01-01', {
      authority: a,
      grantee: { body: 'officer', office: 'City Manager' },
    }),
    enacted(p, { d: '2010-01-01', data: { authority: a } }),
  )
  const revoked = voted(
    done('AuthorityRevoked', '2024-01-10', { authority: a, onRevocation: 'lapse' }, { causedBy: ['#vote'] }),
  )

  it('by a resolution that was vetoed ends nothing that was made under it', () => {
    expect(on(history(conferred, revoked, vetoed), '2024-03-01')).toEqual(['IF'])
    expect(on(history(conferred, revoked, vetoed, overridden), '2024-01-31', '2024-02-01')).toEqual([
      'IF',
      'NIF(authority-lapsed)',
    ])
  })
})

describe('a policy made by two resolutions, one of which was vetoed while the other waits for the executive,', () => {
  const made = (resolution: string, label: string): Step =>
    recorded(
      '2024-01-10',
      passed(resolution, { d: '2024-01-10', label }),
      enacted(p, { d: '2024-01-10', data: { awaits: 'final-passage' }, causedBy: [`#${label}`] }),
    )
  const vetoed = recorded(
    '2024-01-12',
    done('ResolutionVetoed', '2024-01-12', { resolution: 'resolution:a' }, { by: mayor }),
  )

  it.each([
    ['the vetoed one', made('resolution:a', 'a'), made('resolution:b', 'b')],
    ['the waiting one', made('resolution:b', 'b'), made('resolution:a', 'a')],
  ])('is not in force for the veto, as decided by any day, where %s was recorded first', (_, ...votes) => {
    const told = history(...votes, vetoed)

    expect(q(told, p, '2024-02-01')).toBe('NIF(vetoed)')
    expect(q(told, p, '2024-02-01', { asDecidedBy: '2024-02-01' })).toBe('NIF(vetoed)')
    expect(q(told, p, '2024-01-11')).toBe('NIF(not-yet-enacted)')
  })
})

it.each([false, true])(
  'what one resolution made to begin with its publication is made, though another waits for the executive (reversed: %s)',
  (isReversed) => {
    const made = (resolution: string, label: string, data: Readonly<Record<string, unknown>>): Step =>
      recorded(
        '2024-01-10',
        passed(resolution, { d: '2024-01-10', label }),
        enacted(p, { d: '2024-01-10', data, causedBy: [`#${label}`] }),
      )
    const votes = [
      made('resolution:a', 'a', { awaits: 'final-passage' }),
      made('resolution:b', 'b', { commencement: { rule: 'onPublication' } }),
    ]
    const told = history(...(isReversed ? votes.toReversed() : votes))

    expect(q(told, p, '2024-02-01')).toBe('NIF(not-commenced)')
    expect(q(told, p, '2024-02-01', { asDecidedBy: '2024-02-01' })).toBe('NIF(not-commenced)')
  },
)
