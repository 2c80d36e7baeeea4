import { describe, expect, it } from 'vitest'
import { authorityFor, versionInForce, type ActInput, type SubjectId } from '../../src/index.js'
import { amended, enacted, passed, rescinded, standing } from '../acts.js'
import { done } from '../deeds.js'
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
import { cited, on, p, r, step, vote, voted } from '../votes.js'

const vetoed = step('ResolutionVetoed', '2024-01-12')
const overridden = step('VetoOverridden', '2024-02-01')
const approved = step('ExecutiveApproved', '2024-01-20')

/** The standing policy is event 3, the vote event 4. */
const reconsidered = recorded(
  '2024-01-13',
  done('ResolutionReconsidered', '2024-01-13', { target: eventId(4) }),
)

/** What follows from the vote on r through so many enactments, each of which follows from the one before. */
const chained = (between: number, act: (cause: string) => ActInput): ReadonlyArray<ActInput> => [
  ...Array.from({ length: between }, (_, at) =>
    enacted(`policy:c${at}`, {
      d: '2024-01-10',
      causedBy: [at === 0 ? '#vote' : `#c${at - 1}`],
      label: `c${at}`,
    }),
  ),
  act(between === 0 ? '#vote' : `#c${between - 1}`),
]

const ending = (cause: string): ActInput => rescinded(p, { d: '2024-01-10', causedBy: [cause] })
const depths = [1, 2, 3, 4]

describe('an ending that follows from a resolution through what that caused', () => {
  const told = (depth: number): ReadonlyArray<Step> => [standing(p), voted(...chained(depth - 1, ending))]

  it.each(depths)(
    '(%i steps) is stopped by the veto of the resolution, and works once that is overridden',
    (depth) => {
      expect(on(history(...told(depth)), '2024-01-10', '2024-03-01')).toEqual([
        'NIF(rescinded)',
        'NIF(rescinded)',
      ])
      expect(on(history(...told(depth), vetoed), '2024-01-11', '2024-03-01')).toEqual(['IF', 'IF'])
      expect(on(history(...told(depth), vetoed, overridden), '2024-01-31', '2024-02-01')).toEqual([
        'IF',
        'NIF(rescinded)',
      ])
      expect(on(history(...told(depth), approved), '2024-01-19', '2024-01-20')).toEqual([
        'IF',
        'NIF(rescinded)',
      ])
      expect(cited(history(...told(depth), vetoed), '2024-03-01')).toContain('ResolutionVetoed')
    },
  )

  it.each(depths)('(%i steps) is undone by a reconsideration of the vote', (depth) => {
    const reopened = history(...told(depth), reconsidered)

    expect(on(reopened, '2024-01-10', '2024-03-01')).toEqual(['IF', 'IF'])
    expect(q(reopened, p, '2024-03-01', { asDecidedBy: '2024-01-12' })).toBe('NIF(rescinded)')
  })

  it.each(depths)(
    '(%i steps) is the same where it is recorded after the veto or the reconsideration',
    (depth) => {
      // The vote is event 4, its veto or reconsideration event 5, what follows from it comes after.
      const late = (after: Step): History =>
        history(
          standing(p),
          voted(),
          after,
          ...chained(depth - 1, ending).map((act, at) =>
            recorded('2024-02-10', { ...act, causedBy: [eventId(at === 0 ? 4 : 5 + at)] }),
          ),
        )
      expect(on(late(vetoed), '2024-01-11', '2024-03-01')).toEqual(['IF', 'IF'])
      expect(on(late(reconsidered), '2024-01-11', '2024-03-01')).toEqual(['IF', 'IF'])
      expect(cited(late(vetoed), '2024-03-01')).toContain('ResolutionVetoed')
      expect(cited(late(vetoed), '2024-03-01')).toContain('ResolutionPassed')
    },
  )

  it('is told what becomes of the resolution: each of the two that is recorded second carries the link', () => {
    const ledger = history(standing(p), voted(...chained(2, ending)), vetoed)
    const listed = (seq: number) => ledger.register.book.at(seq)?.event.subjects.map(({ id }) => id)

    expect(listed(7)).toEqual(['policy:c0', 'policy:c1', p, r])
    expect(listed(6)).toEqual([p, r])
    expect(ledger.register.book.at(6)?.event.cites).toEqual([eventId(4)])
  })

  it('stands though another resolution is vetoed', () => {
    const other = recorded('2024-01-10', passed('resolution:o', { d: '2024-01-10' }))
    const otherVetoed = recorded(
      '2024-01-12',
      done('ResolutionVetoed', '2024-01-12', { resolution: 'resolution:o' }),
    )
    expect(on(history(...told(2), other, otherVetoed), '2024-03-01')).toEqual(['NIF(rescinded)'])
  })

  it('of two resolutions is stopped by the veto of either', () => {
    const both = (of: string): History =>
      history(
        standing(p),
        recorded('2024-01-10', passed('resolution:o', { d: '2024-01-10' })),
        recorded(
          '2024-01-10',
          passed(r, { d: '2024-01-10', label: 'vote' }),
          enacted('policy:q', { d: '2024-01-10', causedBy: ['#vote'], label: 'q' }),
          rescinded(p, { d: '2024-01-10', causedBy: [eventId(4), '#q'] }),
        ),
        recorded('2024-01-12', done('ResolutionVetoed', '2024-01-12', { resolution: of })),
      )
    expect(on(both(r), '2024-03-01')).toEqual(['IF'])
    expect(on(both('resolution:o'), '2024-03-01')).toEqual(['IF'])
  })
})

describe('what a resolution made and changed through what it caused', () => {
  it('is no law where the resolution was vetoed', () => {
    const told = (after: Step): History =>
      history(voted(...chained(1, (cause) => enacted(p, { d: '2024-01-10', causedBy: [cause] }))), after)

    expect(on(told(vetoed), '2024-01-11', '2024-03-01')).toEqual(['NIF(not-yet-enacted)', 'NIF(vetoed)'])
    expect(on(told(approved), '2024-01-19', '2024-01-20')).toEqual(['NIF(not-yet-enacted)', 'IF'])
  })

  it('is held by a veto that stays its force', () => {
    const told = history(
      voted(...chained(1, (cause) => enacted(p, { d: '2024-01-10', causedBy: [cause] }))),
      step('ResolutionVetoed', '2024-01-12', { staysForce: true }),
      overridden,
    )
    expect(on(told, '2024-01-11', '2024-01-12', '2024-02-01')).toEqual(['IF', 'NIF(suspended)', 'IF'])
  })

  it('stands where what it follows from is taken back for the future only', () => {
    const told = history(
      voted(...chained(1, (cause) => enacted(p, { d: '2024-01-10', causedBy: [cause] }))),
      recorded(
        '2024-05-01',
        done('ResolutionRescinded', '2024-05-01', { resolution: r, effectOnAdopted: 'ceases' }),
      ),
    )
    expect(q(told, 'policy:c0', '2024-06-01')).toBe('NIF(rescinded)')
    expect(q(told, p, '2024-06-01')).toBe('IF')
  })

  it('has no new text where the resolution was vetoed', () => {
    const told = history(
      standing(p),
      voted(...chained(1, (cause) => amended(p, 'v2', { d: '2024-01-10', causedBy: [cause] }))),
    )
    const text = (ledger: History) => ask(ledger, p, { on: '2024-03-01' }).version
    expect(text(told)).toBe('v2')
    const stopped = history(
      standing(p),
      voted(...chained(1, (cause) => amended(p, 'v2', { d: '2024-01-10', causedBy: [cause] }))),
      vetoed,
    )
    expect(text(stopped)).toBe('v1')
  })
})

describe('a void act in the middle of a chain', () => {
  const told = [standing(p), voted(...chained(3, ending))]
  const quashed = (d: string, made: number, policy = 'policy:c0') =>
    recorded(
      d,
      done(
        'PolicyQuashed',
        d,
        { policy, operation: { rule: 'abInitio', act: eventId(made) } },
        { by: { body: 'court', instrument: 'judgment' } },
      ),
    )

  it('undoes what followed from it, however far (R13)', () => {
    expect(on(history(...told, quashed('2024-05-01', 5)), '2024-03-01')).toEqual(['IF'])
  })

  it('undoes what is recorded after it', () => {
    const late = history(
      standing(p),
      voted(...chained(1, (cause) => enacted('policy:q', { d: '2024-01-10', causedBy: [cause] }))),
      quashed('2024-05-01', 6, 'policy:q'),
      recorded('2024-05-02', rescinded(p, { d: '2024-01-10', causedBy: [eventId(6)] })),
    )
    expect(on(late, '2024-03-01')).toEqual(['IF'])
  })
})

describe('a reconsideration that follows from a resolution', () => {
  const second = recorded(
    '2024-01-13',
    passed('resolution:again', { d: '2024-01-13', label: 'again' }),
    done('ResolutionReconsidered', '2024-01-13', { target: eventId(4) }, { causedBy: ['#again'] }),
  )
  const say = (type: string, d: string): Step =>
    recorded(d, done(type, d, { resolution: 'resolution:again' }))

  it('undoes nothing where that was vetoed', () => {
    const told = [standing(p), voted(rescinded(p, vote)), second]

    expect(on(history(...told), '2024-03-01')).toEqual(['IF'])
    expect(on(history(...told, say('ResolutionVetoed', '2024-01-14')), '2024-03-01')).toEqual([
      'NIF(rescinded)',
    ])
    expect(
      on(
        history(...told, say('ResolutionVetoed', '2024-01-14'), say('VetoOverridden', '2024-01-20')),
        '2024-03-01',
      ),
    ).toEqual(['IF'])
  })

  const reconsidered = (target: number): ActInput =>
    done('ResolutionReconsidered', '2024-01-14', { target: eventId(target) })

  it('undoes nothing where that was reconsidered itself, whichever of the two was recorded first', () => {
    const undoneAfter = history(
      standing(p),
      voted(rescinded(p, vote)),
      second,
      recorded('2024-01-14', reconsidered(6)),
    )
    const undoneBefore = history(
      standing(p),
      voted(rescinded(p, vote)),
      recorded('2024-01-13', passed('resolution:again', { d: '2024-01-13' })),
      recorded('2024-01-14', reconsidered(6)),
      recorded(
        '2024-01-15',
        done('ResolutionReconsidered', '2024-01-13', { target: eventId(4) }, { causedBy: [eventId(6)] }),
      ),
    )

    expect([...on(undoneAfter, '2024-03-01'), ...on(undoneBefore, '2024-03-01')]).toEqual([
      'NIF(rescinded)',
      'NIF(rescinded)',
    ])
  })

  it('undoes nothing where that was vetoed and the override undone', () => {
    const told = [standing(p), voted(rescinded(p, vote)), second]
    const overridden = [say('ResolutionVetoed', '2024-01-14'), say('VetoOverridden', '2024-01-20')]
    const undone = recorded(
      '2024-02-01',
      done('ResolutionReconsidered', '2024-02-01', { target: eventId(9) }),
    )

    expect(on(history(...told, ...overridden, undone), '2024-03-01')).toEqual(['NIF(rescinded)'])
  })
})

describe('a power', () => {
  const a = 'authority:a' as SubjectId
  const conferred = recorded(
    '2010-01-01',
    done('AuthorityConferred', '2010-01-01', {
      authority: a,
      grantee: { body: 'officer', office: 'City Manager' },
    }),
    enacted(p, { d: '2010-01-01', data: { authority: a } }),
  )
  const stands = (ledger: History) =>
    rightOf(authorityFor(ledger.register, today)(p, { on: '2024-03-01' })).powers.map(
      ({ onTheDay }) => onTheDay,
    )
  const revoked = (onRevocation: string, cause = '#vote') =>
    done('AuthorityRevoked', '2024-01-10', { authority: a, onRevocation }, { causedBy: [cause] })
  const voteReconsidered = recorded(
    '2024-01-13',
    done('ResolutionReconsidered', '2024-01-13', { target: eventId(5) }),
  )

  it.each([
    ['survive', 1],
    ['survive', 2],
    ['lapse', 1],
    ['lapse', 2],
  ] as const)(
    'is not revoked (%s, %i steps) by a resolution that was vetoed or reconsidered',
    (fate, depth) => {
      const told = [conferred, voted(...chained(depth - 1, (cause) => revoked(fate, cause)))]

      expect(stands(history(...told))).toEqual(['not-in-force'])
      expect(stands(history(...told, vetoed))).toEqual(['in-force'])
      expect(stands(history(...told, vetoed, overridden))).toEqual(['not-in-force'])
      expect(stands(history(...told, voteReconsidered))).toEqual(['in-force'])
      expect(on(history(...told, vetoed), '2024-03-01')).toEqual(['IF'])
      expect(on(history(...told, voteReconsidered), '2024-03-01')).toEqual(['IF'])
    },
  )

  it.each(['survive', 'lapse'])(
    'is not revoked (%s) where that is recorded after the veto or the reconsideration',
    (fate) => {
      const late = (after: Step) =>
        history(conferred, voted(), after, recorded('2024-02-10', revoked(fate, eventId(5))))

      expect(stands(late(vetoed))).toEqual(['in-force'])
      expect(stands(late(voteReconsidered))).toEqual(['in-force'])
      expect(on(late(vetoed), '2024-03-01')).toEqual(['IF'])
      expect(on(late(voteReconsidered), '2024-03-01')).toEqual(['IF'])
    },
  )

  it('has the words it had where the resolution that varied it was vetoed', () => {
    const varied = voted(
      ...chained(1, (cause) =>
        done('AuthorityVaried', '2024-01-10', { authority: a, version: 'v2' }, { causedBy: [cause] }),
      ),
    )
    const words = (ledger: History) =>
      rightOf(versionInForce(ledger.register, today)(a, { on: '2024-03-01' })).version?.version

    expect(words(history(conferred, varied))).toBe('v2')
    expect(words(history(conferred, varied, vetoed))).toBeUndefined()
  })
})
void brief
