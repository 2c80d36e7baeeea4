import { describe, expect, it } from 'vitest'
import { council, defeated, enacted, passed, proposesToRescind, rescinded, standing } from '../acts.js'
import { done } from '../deeds.js'
import { ask, brief, eventId, history, possible, q, recorded, type Step } from '../history.js'

const p = 'policy:p'
const motion = 'motion:m'

const proposed = recorded('2024-05-01', proposesToRescind(motion, p, '2024-05-13'))
const on = (type: string, d: string, data: object): Step => recorded(d, done(type, d, data))

describe('a reconsideration', () => {
  const carried = recorded(
    '2024-05-13',
    passed('resolution:r', { d: '2024-05-13', label: 'vote', data: { motion } }),
    rescinded(p, { d: '2024-05-13', causedBy: ['#vote'] }),
  )
  const reconsidered = (target: number): Step =>
    on('ResolutionReconsidered', '2024-05-14', { target: eventId(target), byPrevailingSide: true })

  it('of what was carried makes the vote undecided, and what it caused undone', () => {
    const reopened = history(standing(p), proposed, carried, reconsidered(5))
    const answer = ask(reopened, p, { on: '2024-06-01' })

    expect(brief(answer)).toBe('UND(outcome-unknown)')
    expect(possible(answer)).toEqual(['IF', 'NIF(rescinded)'])
    expect(q(reopened, p, '2024-06-01', { asDecidedBy: '2024-05-13' })).toBe('NIF(rescinded)')
    expect(q(reopened, p, '2024-06-01', { knownAt: '2024-05-13' })).toBe('NIF(rescinded)')
  })

  it('of what was carried and is then lost leaves all as it was', () => {
    const lost = history(
      standing(p),
      proposed,
      carried,
      reconsidered(5),
      recorded('2024-05-14', defeated(motion, { d: '2024-05-14' })),
    )

    expect(q(lost, p, '2024-06-01')).toBe('IF')
  })

  it('of what was defeated opens the motion again', () => {
    const reopened = history(
      standing(p),
      proposed,
      recorded('2024-05-13', defeated(motion, { d: '2024-05-13' })),
      reconsidered(5),
    )

    expect(q(reopened, p, '2024-06-01')).toBe('UND(outcome-unknown)')
    expect(q(reopened, p, '2024-06-01', { knownAt: '2024-05-13' })).toBe('IF')
  })

  it('tells the policy that the vote was about', () => {
    const reopened = history(standing(p), proposed, carried, reconsidered(5))

    expect(reopened.register.book.at(6)?.event.subjects.map(({ id }) => id)).toEqual([
      motion,
      p,
      'resolution:r',
    ])
  })
})

describe('a motion', () => {
  it('of which notice was given is nothing yet: nothing is pending', () => {
    const notice = history(
      standing(p),
      on('MotionNoticeGiven', '2024-04-20', {
        motion,
        text: 'That p be rescinded.',
        intendedFor: '2024-05-13',
      }),
    )

    expect(q(notice, p, '2024-06-01')).toBe('IF')
  })

  it('that lapsed will not pass', () => {
    const lapsed = history(
      standing(p),
      proposed,
      on('MotionLapsed', '2024-05-31', { motion, cause: 'end-of-term' }),
    )

    expect(q(lapsed, p, '2024-06-01')).toBe('IF')
    expect(q(lapsed, p, '2024-06-01', { knownAt: '2024-05-20' })).toBe('UND(outcome-unknown)')
  })

  it('that was to enact a policy and lapsed leaves one that never passed', () => {
    const bill = history(
      recorded('2023-01-05', {
        type: 'MotionProposed',
        data: {
          motion,
          text: 'That n be enacted.',
          scheduledFor: '2023-12-31',
          intendedEffects: [{ act: 'PolicyEnacted', policy: 'policy:n', kind: 'bylaw' }],
        },
      }),
      on('MotionLapsed', '2023-12-31', { motion, cause: 'deemed-failed' }),
    )

    expect(q(bill, 'policy:n', '2024-06-01')).toBe('NIF(never-passed)')
  })

  it('that was amended does, if it passes, what it says then', () => {
    const amended = history(
      standing(p),
      proposed,
      on('MotionAmended', '2024-05-13', {
        motion,
        text: 'That p be rescinded effective July 1.',
        intendedEffects: [{ act: 'PolicyRescinded', policy: p, effectiveOn: '2024-07-01' }],
      }),
    )

    expect(q(amended, p, '2024-06-30')).toBe('IF')
    expect(q(amended, p, '2024-07-01')).toBe('UND(outcome-unknown)')
    expect(q(amended, p, '2024-06-30', { knownAt: '2024-05-12' })).toBe('IF')
  })

  it('that was amended in its words only intends what it intended', () => {
    const reworded = history(
      standing(p),
      proposed,
      on('MotionAmended', '2024-05-13', { motion, text: 'That policy p be rescinded.' }),
    )

    expect(q(reworded, p, '2024-05-14')).toBe('UND(outcome-unknown)')
  })

  it('that was amended to speak of another policy is told to that policy', () => {
    const turned = history(
      standing(p),
      standing('policy:o'),
      proposed,
      on('MotionAmended', '2024-05-13', {
        motion,
        text: 'That o be rescinded.',
        intendedEffects: [{ act: 'PolicyRescinded', policy: 'policy:o' }],
      }),
    )

    expect(q(turned, p, '2024-06-01')).toBe('IF')
    expect(q(turned, 'policy:o', '2024-06-01')).toBe('UND(outcome-unknown)')
  })

  it('that was amended to do nothing to the policy leaves it alone', () => {
    const harmless = history(
      standing(p),
      proposed,
      on('MotionAmended', '2024-05-13', { motion, text: 'That staff report back.', intendedEffects: [] }),
    )

    expect(q(harmless, p, '2024-06-01')).toBe('IF')
  })
})

describe('a resolution that was amended', () => {
  it('leaves the policy it adopted as it is', () => {
    const reworded = history(
      recorded(
        '2024-05-13',
        passed('resolution:r', { d: '2024-05-13', label: 'vote' }),
        enacted(p, { d: '2024-05-13', causedBy: ['#vote'] }),
      ),
      on('ResolutionAmended', '2024-08-01', { resolution: 'resolution:r', operativeText: 'Other words.' }),
    )

    expect(q(reworded, p, '2024-09-01')).toBe('IF')
    expect(ask(reworded, p, { on: '2024-09-01' }).version).toBe('v1')
  })
})

describe('a power that was varied', () => {
  const authority = 'authority:a'
  const conferred = recorded(
    '2019-06-10',
    done('AuthorityConferred', '2019-06-10', {
      authority,
      grantee: { body: 'officer', office: 'City Manager' },
      onRevocation: 'lapse',
    }),
  )
  const made = recorded('2020-01-15', enacted(p, { d: '2020-01-15', by: council, data: { authority } }))
  const revoked = on('AuthorityRevoked', '2026-06-01', { authority })

  it('has its last word on what becomes of what was made under it (R19c)', () => {
    const varied = on('AuthorityVaried', '2024-01-01', { authority, onRevocation: 'survive' })

    expect(q(history(conferred, made, revoked), p, '2026-06-02')).toBe('NIF(authority-lapsed)')
    expect(q(history(conferred, made, varied, revoked), p, '2026-06-02')).toBe('IF')
  })

  it('in its scope only keeps the word it had', () => {
    const varied = on('AuthorityVaried', '2024-01-01', { authority, scope: 'approve procedures' })

    expect(q(history(conferred, made, varied, revoked), p, '2026-06-02')).toBe('NIF(authority-lapsed)')
  })
})
