import { PolicyEnacted } from '../../events/PolicyEnacted.js'
import { authorityAt } from '../authorityFor.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'

/** Policies an office made without a power on record for the day it acted. They stand: a defect is a finding (R15). */
export const authority: Finder = ({ register, horizon, events, knownOn }) =>
  ofType(events, PolicyEnacted).flatMap(({ id, by, data }): ReadonlyArray<Finding> => {
    if (by?.body !== 'officer' && data.authority === undefined) return []
    const { powers } = authorityAt(register, data.policy, horizon, { on: knownOn, knownOn })
    const held = powers.map(({ whenEnacted }) => whenEnacted)
    if (held.includes('in-force')) return []
    const perhaps = held.includes('undetermined')
    return [
      {
        code: perhaps ? 'authority-uncertain-at-enactment' : 'no-authority-at-enactment',
        severity: 'doubt',
        subject: data.policy,
        sentence: perhaps
          ? `Whether a power was in force when “${data.title}” was enacted cannot be said from the record. The policy stands until it is set aside (R15).`
          : `No power in force on the day “${data.title}” was enacted is on record. The policy stands until it is set aside (R15).`,
        events: [id, ...powers.map(({ event }) => event)],
        settledBy: 'Recording AuthorityConferred: the bylaw or delegation it was made under, with its day.',
      },
    ]
  })
