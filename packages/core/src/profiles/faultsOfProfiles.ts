import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { decodedExactly } from '../codecs/decoding.js'
import { problem, under, type Problem } from '../problem/Problem.js'
import { pointerOf } from '../problem/pointer.js'
import { standardProfiles, type Profiles } from './profiles.js'
import type { Profile } from './Profile.js'

const fun = <F extends (...of: ReadonlyArray<never>) => unknown>(name: string): t.Type<F> => {
  const is = (value: unknown): value is F => typeof value === 'function'
  return new t.Type<F>(
    name,
    is,
    (value, context) => (is(value) ? t.success(value) : t.failure(value, context)),
    t.identity,
  )
}

const provision = <C extends t.Mixed>(value: C) =>
  t.type({ value, source: t.string, checked: t.boolean }, 'Provision')

const count = t.refinement(t.Integer, (n) => n >= 0, 'a whole number from 0 on')

const unfixed = t.type({
  n: count,
  unit: t.keyof({ days: null, months: null }),
  after: t.readonlyArray(t.string),
})
const term = t.type({ n: count, unit: t.keyof({ days: null, months: null, years: null }) })
const lapse = t.intersection([
  t.type({
    after: count,
    unit: t.keyof({ months: null, years: null }),
    ends: t.keyof({ 'at-expiration': null, 'on-the-date': null }),
  }),
  t.partial({ since: t.literal('review-due'), kinds: t.readonlyArray(t.string) }),
])
const majority = t.type({
  share: t.keyof({ majority: null, 'two-thirds': null, 'three-quarters': null, unanimous: null }),
  of: t.keyof({ 'votes-cast': null, 'members-present': null, 'all-members': null }),
})

/** The shape of a profile; that it says what `Profile` says the compiler sees to. */
const shape: t.Type<Profile, unknown> = t.intersection(
  [
    t.type({
      id: t.string,
      title: t.string,
      hemisphere: t.union([t.literal('north'), t.literal('south'), t.null]),
      rankOfAct: provision(fun<Profile['rankOfAct']['value']>('a function that ranks an act')),
      rankOfKind: provision(fun<Profile['rankOfKind']['value']>('a function that ranks a kind')),
      onRevocation: provision(t.keyof({ survive: null, lapse: null, unknown: null })),
    }),
    t.partial({
      commencement: provision(unfixed),
      commencementOfClass: t.record(t.string, provision(unfixed)),
      terms: t.record(t.string, provision(term)),
      finalPassage: provision(t.readonlyArray(t.string)),
      reversalBar: provision(t.type({ months: count })),
      rescissionWithoutNotice: provision(t.readonlyArray(majority)),
      lapses: t.record(t.string, provision(lapse)),
      onAmalgamation: provision(t.keyof({ 'former-area': null, end: null, unknown: null })),
    }),
  ],
  'Profile',
)

/**
 * What is wrong with profiles that were handed in; paths begin with their ids. One that is no profile would otherwise
 * be found out by the first event it has to read.
 */
export const faultsOfProfiles = (profiles: Profiles): ReadonlyArray<Problem> =>
  [...profiles].flatMap(([id, profile]) => {
    if (standardProfiles.get(id) === profile) return []
    const at = under(pointerOf([id]))
    const read = decodedExactly(shape)(profile)
    if (E.isLeft(read)) return read.left.map(at)
    return read.right.id === id
      ? []
      : [
          at(
            problem(
              'option-unusable',
              '/id',
              `The profile calls itself "${profile.id}", and is handed in as "${id}".`,
            ),
          ),
        ]
  })
