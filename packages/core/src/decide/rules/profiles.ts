import type { DataOfKind } from '../../events/Kind.js'
import { ProfileAdopted } from '../../events/ProfileAdopted.js'
import { problem } from '../../problem/Problem.js'
import { nearest } from '../../problem/nearest.js'
import type { Rule } from './Rule.js'

/** A jurisdiction whose rules nobody here knows is not adopted: its law would be guessed. */
export const aboutProfiles: Rule = ({ one, register }) => {
  if (one.kind.type !== ProfileAdopted.type) return []
  const { profile } = one.act.data as DataOfKind<typeof ProfileAdopted>
  if (register.profiles.has(profile)) return []
  const known = [...register.profiles.keys()]
  const meant = nearest(profile, known)
  return [
    problem(
      'profile-unknown',
      '/data/profile',
      `There is no profile "${profile}" here; ${meant === null ? `there are ${known.join(', ')}` : `did you mean ${meant}`}.`,
    ),
  ]
}
