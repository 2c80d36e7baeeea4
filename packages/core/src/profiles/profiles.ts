import { caAb } from './ca-ab.js'
import { core } from './core.js'
import type { Profile } from './Profile.js'

/** Profiles by id. */
export type Profiles = ReadonlyMap<string, Profile>

/** The profiles that come with the library; add your own with `new Map([...standardProfiles, [mine.id, mine]])`. */
export const standardProfiles: Profiles = new Map([core, caAb].map((profile) => [profile.id, profile]))
