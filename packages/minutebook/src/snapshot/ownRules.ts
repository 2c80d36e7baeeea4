import { standardProfiles, type Columns, type Profiles } from '@minutebook/core'

/**
 * Whether what follows from the events of some types is all by rules of this library, which its fingerprint stands for.
 * What an integrator's kinds and profiles do is in functions of theirs, and nobody can tell whether those are still the
 * same.
 */
export const isByOwnRules = (profiles: Profiles, types: Columns['types']): boolean =>
  profiles === standardProfiles && types.every((type) => !type.includes('.'))
