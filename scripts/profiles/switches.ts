import type { Profile, Provision } from '@minutebook/core'
import { code, either } from '../catalogue/markdown.js'

type Switch = Exclude<keyof Profile, 'id' | 'title' | 'hemisphere'>

/** One rule of a profile as a row says it. */
export interface Rule {
  readonly name: string
  readonly value: string
  readonly source: string
  readonly checked: boolean
}

/** What each switch is about, and what holds where a profile does not say; one that is forgotten does not compile. */
export const meanings: Readonly<Record<Switch, readonly [about: string, without: string]>> = {
  rankOfAct: ['how high an act ranks, by who acted and by what (R15b)', 'always said'],
  rankOfKind: ['how high an instrument ranks, by its kind (R15b)', 'always said'],
  onRevocation: [
    'what becomes of what was made under a power that is taken away, where neither the revocation nor the conferral says (R19c)',
    'always said; `unknown` leaves it `undetermined(effect-unknown)`',
  ],
  commencement: [
    'when an enactment starts that leaves it to the law (`asLawProvides`)',
    '`undetermined(commencement-unknown)`',
  ],
  commencementOfClass: ['the same of enactments of a class', 'the same, of a class that is not named too'],
  terms: [
    'how long an enactment of a class lasts whose end is left to the law',
    '`undetermined(effect-unknown)` once it has begun',
  ],
  finalPassage: [
    'the kinds of policy that council does not enact alone: they wait for the executive (R19)',
    'an enactment waits where a step of the executive is on record',
  ],
  reversalBar: [
    'how soon council may not rescind what it enacted; sooner is finding `early-reversal`, and stands (R15)',
    'no finding',
  ],
  rescissionWithoutNotice: [
    'what carries a rescission of which no notice was given; one not known to have carried so is finding `missing-notice`, and stands (R15)',
    'no finding',
  ],
  lapses: [
    'the rules by which a policy lapses without anybody’s act, by the id that `LapsedByLaw` names',
    'the last day that `LapsedByLaw` states, else `undetermined(effect-unknown)`',
  ],
  onAmalgamation: [
    'what becomes of policies on an amalgamation of which the order does not say',
    '`undetermined(effect-unknown)`',
  ],
}

/** Every rule a profile has, in the order of `meanings`. */
export const rulesOf = (profile: Profile): ReadonlyArray<Rule> => [
  rule('rankOfAct', profile.rankOfAct, () => 'as [below](#ranks)'),
  rule('rankOfKind', profile.rankOfKind, () => 'as [below](#ranks)'),
  rule('onRevocation', profile.onRevocation, (value) => revoked[value]),
  ...optional('commencement', profile.commencement, started),
  ...ofClass('commencementOfClass', profile.commencementOfClass, started),
  ...ofClass(
    'terms',
    profile.terms,
    ({ n, unit }) => `${counted(n, unit)}, of which the day it commences is the first`,
  ),
  ...optional(
    'finalPassage',
    profile.finalPassage,
    (kinds) => `council’s ${either(kinds.map(code))} waits for the executive`,
  ),
  ...optional('reversalBar', profile.reversalBar, ({ months }) => `within ${counted(months, 'months')}`),
  ...optional('rescissionWithoutNotice', profile.rescissionWithoutNotice, (majorities) =>
    majorities.map(({ share, of }) => `${share} of ${of}`.replaceAll('-', ' ')).join(', or '),
  ),
  ...ofClass('lapses', profile.lapses, lapsed),
  ...optional('onAmalgamation', profile.onAmalgamation, (value) => amalgamated[value]),
]

type Value<K extends Switch> = NonNullable<Profile[K]> extends Provision<infer A> ? A : never
type ClassValue<K extends Switch> =
  NonNullable<Profile[K]> extends Readonly<Record<string, Provision<infer A>>> ? A : never

const rule = <A>(
  name: Switch,
  { value, source, checked }: Provision<A>,
  words: (value: A) => string,
  of?: string,
): Rule => ({
  name: code(of === undefined ? name : `${name}["${of}"]`),
  value: words(value),
  source,
  checked,
})

const optional = <A>(
  name: Switch,
  provision: Provision<A> | undefined,
  words: (value: A) => string,
): ReadonlyArray<Rule> => (provision === undefined ? [] : [rule(name, provision, words)])

const ofClass = <A>(
  name: Switch,
  provisions: Readonly<Record<string, Provision<A>>> | undefined,
  words: (value: A) => string,
): ReadonlyArray<Rule> =>
  Object.entries(provisions ?? {}).map(([of, provision]) => rule(name, provision, words, of))

const revoked: Readonly<Record<Value<'onRevocation'>, string>> = {
  survive: '`survive`: it goes on',
  lapse: '`lapse`: it ends with the power',
  unknown: '`unknown`',
}

const amalgamated: Readonly<Record<Value<'onAmalgamation'>, string>> = {
  'former-area': '`former-area`: they go on in what was the area of their municipality',
  end: '`end`: they end',
  unknown: '`unknown`',
}

const started = ({ n, unit, after }: Value<'commencement'>): string => {
  const last =
    after.length === 1 ? `the day of ${after.join('')}` : `the last of the days of ${after.join(' and ')}`
  return n === 0 ? last : `${counted(n, unit)} after ${last}, which is not counted`
}

const lapsed = ({ after, unit, ends, since, kinds }: ClassValue<'lapses'>): string => {
  const from = since === 'review-due' ? 'the day its review was due' : 'the day of the trigger'
  const when =
    ends === 'at-expiration'
      ? `at the expiration of ${counted(after, unit)} after ${from}`
      : `on the date ${counted(after, unit)} after ${from}`
  return `${when}${kinds === undefined ? '' : `; only ${either(kinds.map(code))}`}`
}

const counted = (n: number, unit: string): string => `${n} ${n === 1 ? unit.replace(/s$/, '') : unit}`
