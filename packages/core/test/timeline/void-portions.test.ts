import { describe, expect, it } from 'vitest'
import { consequencesOf, versionInForce, type PolicyId, type ResolutionId } from '../../src/index.js'
import { amended, enacted, passed, rescinded } from '../acts.js'
import { about, cabinet, court, done, noted } from '../deeds.js'
import {
  ask,
  brief,
  emptyLedger,
  eventId,
  history,
  leftOf,
  q,
  recorded,
  rightOf,
  today,
  type History,
} from '../history.js'

const p = 'policy:p'
const a = 'policy:a'
const b = 'policy:b'

const quashed = (policy: string, act: number, portions?: ReadonlyArray<string>) =>
  recorded(
    '2016-01-01',
    done(
      'PolicyQuashed',
      '2016-01-01',
      { policy, operation: { rule: 'abInitio', act: eventId(act) }, ...(portions && { portions }) },
      { by: court },
    ),
  )
const disallowed = (policy: string, act: number, portions: ReadonlyArray<string>) =>
  recorded(
    '2016-01-01',
    done('PolicyDisallowed', '2016-01-01', { policy, void: eventId(act), portions }, { by: cabinet }),
  )
const part = (told: History, policy: string, portion: string): string =>
  brief(ask(told, policy, about('2017-01-01', { portion })))

const adopted = [
  recorded('2015-01-01', passed('resolution:r', { d: '2015-01-01' })),
  recorded('2015-01-01', enacted(p, { d: '2015-01-01', causedBy: [eventId(3)] })),
]
const replacing = [
  recorded('2010-01-01', enacted(a, { d: '2010-01-01' })),
  recorded('2015-01-01', enacted(p, { d: '2015-01-01', data: { replaces: [a] } })),
]
const underPower = [
  recorded(
    '2014-01-01',
    done('AuthorityConferred', '2014-01-01', {
      authority: 'authority:x',
      grantee: { body: 'officer', office: 'City Manager' },
    }),
  ),
  recorded('2015-01-01', enacted(p, { d: '2015-01-01', data: { authority: 'authority:x' } })),
]

describe('a portion that is void from the start', () => {
  it.each([
    ['by a resolution, quashed', [...adopted, quashed(p, 4, ['s. 7'])], 'quashed'],
    ['by a resolution, disallowed', [...adopted, disallowed(p, 4, ['s. 7'])], 'disallowed'],
    ['in place of another, quashed', [...replacing, quashed(p, 4, ['s. 7'])], 'quashed'],
    ['in place of another, disallowed', [...replacing, disallowed(p, 4, ['s. 7'])], 'disallowed'],
    ['under a power, quashed', [...underPower, quashed(p, 4, ['s. 7'])], 'quashed'],
  ])('leaves the rest of a policy made %s in force', (_, steps, reason) => {
    const told = history(...steps)

    expect(ask(told, p, { on: '2017-01-01' })).toMatchObject({ status: 'in-force', partial: true })
    expect(part(told, p, 's. 7')).toBe(`NIF(${reason})`)
    expect(part(told, p, 's. 1')).toBe('IF')
  })
})

it('a portion that commenced on its own and is void was quashed, and not merely not enacted', () => {
  const told = history(
    recorded(
      '2014-01-01',
      enacted(p, { d: '2014-01-01', data: { commencement: { rule: 'onAppointedDay' } } }),
    ),
    recorded(
      '2014-02-01',
      noted('PolicyCommenced', { policy: p, commencedOn: '2015-01-01', portions: ['s. 1', 's. 2'] }),
    ),
    quashed(p, 3, ['s. 1']),
  )

  expect(part(told, p, 's. 1')).toBe('NIF(quashed)')
  expect(part(told, p, 's. 2')).toBe('IF')
})

describe('the predecessor of a policy of which a portion is void', () => {
  const void1 = quashed(b, 4, ['s. 1'])
  const before = recorded('2010-01-01', enacted(a, { d: '2010-01-01' }))
  const successor = recorded('2015-01-01', enacted(b, { d: '2015-01-01' }))

  it.each([
    [
      'replaced by its enactment',
      'superseded',
      [before, recorded('2015-01-01', enacted(b, { d: '2015-01-01', data: { replaces: [a] } })), void1],
    ],
    [
      'superseded by it',
      'superseded',
      [
        before,
        successor,
        recorded(
          '2015-01-01',
          done('PolicySuperseded', '2015-01-01', { policy: a, by: b, manner: 'express' }),
        ),
        void1,
      ],
    ],
    [
      'rescinded in consequence of its enactment',
      'rescinded',
      [
        before,
        successor,
        recorded('2015-01-01', rescinded(a, { d: '2015-01-01', causedBy: [eventId(4)] })),
        void1,
      ],
    ],
  ])('stays over, %s', (_, reason, steps) => {
    const told = history(...steps)

    expect(q(told, a, '2017-01-01')).toBe(`NIF(${reason})`)
    expect(part(told, a, 's. 1')).toBe(`NIF(${reason})`)
    expect(ask(told, b, { on: '2017-01-01' })).toMatchObject({ status: 'in-force', partial: true })
    expect(part(told, b, 's. 1')).toBe('NIF(quashed)')
  })

  it('comes back where the whole is void', () => {
    const replaced = recorded('2015-01-01', enacted(b, { d: '2015-01-01', data: { replaces: [a] } }))

    expect(q(history(before, replaced, quashed(b, 4)), a, '2017-01-01')).toBe('IF')
  })
})

describe('a predecessor ends with the start of its successor', () => {
  const decided = '2015-03-01'

  it.each([
    ['was rescinded', rescinded(b, { d: decided, data: { portions: ['s. 1'] } })],
    ['never commences', done('CommencementCancelled', decided, { policy: b, portions: ['s. 1'] })],
  ])('a portion of which %s before that', (_, act) => {
    const told = history(
      recorded('2010-01-01', enacted(a, { d: '2010-01-01' })),
      recorded('2015-01-01', enacted(b, { d: '2015-01-01', eff: '2015-07-01', data: { replaces: [a] } })),
      recorded(decided, act),
    )

    expect(q(told, a, '2017-01-01')).toBe('NIF(superseded)')
    expect(q(told, b, '2017-01-01')).toBe('IF')
    expect(part(told, b, 's. 1')).not.toBe('IF')
  })
})

describe('an act of which a portion is void', () => {
  const before = recorded('2010-01-01', enacted(p, { d: '2010-01-01', data: { version: 'v1' } }))

  it('did the rest: an amendment still sets its version', () => {
    const told = history(
      before,
      recorded('2015-01-01', amended(p, 'v2', { d: '2015-01-01' })),
      quashed(p, 4, ['s. 1']),
    )
    const answer = rightOf(versionInForce(told.register, today)(p as PolicyId, { on: '2017-01-01' }))

    expect([answer.version?.version, answer.reason]).toEqual(['v2', null])
  })

  it('is not told as undone among the consequences of its resolution, nor is what followed from it', () => {
    const told = history(
      ...adopted,
      recorded('2015-01-01', enacted(b, { d: '2015-01-01', causedBy: [eventId(4)] })),
      quashed(p, 4, ['s. 7']),
    )
    const { consequences } = rightOf(consequencesOf(told.register, today)('resolution:r' as ResolutionId))

    expect(consequences.map(({ fate }) => fate)).toEqual(['stands', 'stands'])
    expect(q(told, b, '2017-01-01')).toBe('IF')
  })

  it('leaves a rescission standing for the rest alone', () => {
    const told = history(
      before,
      recorded('2015-01-01', rescinded(p, { d: '2015-01-01' })),
      quashed(p, 4, ['s. 1']),
    )

    expect(part(told, p, 's. 1')).toBe('IF')
    expect(part(told, p, 's. 2')).toBe('NIF(rescinded)')
  })

  it('may have been followed by what ends that portion too, which nobody says', () => {
    const told = history(
      before,
      recorded('2015-01-01', rescinded(p, { d: '2015-01-01' })),
      recorded('2015-06-01', rescinded(p, { d: '2015-06-01', causedBy: [eventId(4)] })),
      quashed(p, 4, ['s. 1']),
    )

    expect(part(told, p, 's. 1')).toBe('UND(effect-unknown)')
    expect(part(told, p, 's. 2')).toBe('NIF(rescinded)')
  })

  it('has begun its policy: the id is not given a second time', () => {
    const book = emptyLedger()
    for (const step of [...replacing, quashed(p, 3, ['s. 1'])]) rightOf(book.take(step))

    expect(leftOf(book.take(recorded('2016-02-01', enacted(p, { d: '2016-02-01' })), 'live'))).toMatchObject([
      { code: 'policy-already-enacted' },
    ])
  })
})
