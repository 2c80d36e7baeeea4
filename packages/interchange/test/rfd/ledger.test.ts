import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  decide,
  emptyBook,
  registerOf,
  seal,
  standardCatalogue,
  standardProfiles,
  statusOf,
  type ActInput,
  type CivilDate,
  type CommandId,
  type EventId,
  type Instant,
  type MunicipalityId,
  type OpaqueId,
  type Register,
  type StatusAnswer,
  type SubjectId,
} from '@minutebook/core'
import { drafts, fixture, spruceGrove } from './reading.js'

const readOn = '2025-01-28T16:00:00.000000Z' as Instant
const founding: ReadonlyArray<ActInput> = [
  { type: 'MunicipalityCreated', data: { name: 'City of Spruce Grove', zone: 'America/Edmonton' } },
  { type: 'RegisterCoverageDeclared', data: { from: null, to: null, completeness: 'complete' } },
]

const rightOf = <A>(result: E.Either<unknown, A>): A => {
  if (E.isLeft(result)) throw new Error(JSON.stringify(result.left, null, 1))
  return result.right
}

/** A ledger that has recorded some acts in one append, live: what is impossible in law would be refused. */
const recorded = (acts: ReadonlyArray<ActInput>, now: Instant = readOn): Register => {
  const register = registerOf(
    emptyBook('ocd-division/country:ca/csd:4811049' as MunicipalityId, standardCatalogue),
    standardProfiles,
  )
  const all = [...founding, ...acts]
  const command = {
    id: '0194b0c0-0000-4000-8000-000000000001' as CommandId,
    mode: 'live' as const,
    recordedBy: 'clerk-1' as OpaqueId,
    acts: all,
    eventIds: all.map((_, at) => `0194b0c0-0000-7000-8000-${at.toString(16).padStart(12, '0')}` as EventId),
  }
  const sealed = rightOf(seal(register.book.head(), now, rightOf(decide(register, now, command))))
  register.forget(rightOf(register.book.read(sealed.map(({ leaf }) => leaf))))
  return register
}

const ask = (register: Register, policy: string, on: string): StatusAnswer =>
  rightOf(statusOf(register, '2025-06-01' as CivilDate)(policy as SubjectId, { on }))

describe('a ledger that recorded the Spruce Grove document', () => {
  const register = recorded(drafts(spruceGrove(), { readOn: '2025-01-28' }).acts.map(({ act }) => act))

  it('has 6,030 in force before the meeting, and open once the meeting has passed without an outcome', () => {
    expect(ask(register, 'policy:6030', '2025-02-02').status).toBe('in-force')
    expect(ask(register, 'policy:6030', '2025-02-04')).toMatchObject({
      status: 'undetermined',
      reason: 'outcome-unknown',
    })
    expect(ask(register, 'policy:6030', '1999-01-01')).toMatchObject({
      status: 'undetermined',
      reason: 'date-uncertain',
    })
  })

  it('has the new policy not before its direction, in force by the day of reading, and uncertain between', () => {
    expect(ask(register, 'policy:customer-experience', '2023-07-16')).toMatchObject({
      status: 'not-in-force',
      reason: 'not-yet-enacted',
    })
    expect(ask(register, 'policy:customer-experience', '2024-06-01')).toMatchObject({
      status: 'undetermined',
      reason: 'date-uncertain',
    })
    expect(ask(register, 'policy:customer-experience', '2025-02-03').status).toBe('in-force')
  })
})

describe('a ledger', () => {
  it.each([
    'amend-one-policy',
    'rescind-two-policies',
    'enact-council-policy',
    'us-agenda-report',
    'number-disagrees',
  ])('takes the drafts of %s', (name) => {
    const register = recorded(
      drafts(fixture(name)).acts.map(({ act }) => act),
      '2026-01-05T16:00:00.000000Z' as Instant,
    )
    expect(register.book.size()).toBe(drafts(fixture(name)).acts.length + 2)
  })
})
