import { auNsw } from './au-nsw.js'
import { caAb } from './ca-ab.js'
import { caNb } from './ca-nb.js'
import { core } from './core.js'
import { de } from './de.js'
import { nz } from './nz.js'
import type { Profile } from './Profile.js'

/** Profiles by id. */
export type Profiles = ReadonlyMap<string, Profile>

/** The profiles that come with the library; add your own with `new Map([...standardProfiles, [mine.id, mine]])`. */
export const standardProfiles: Profiles = new Map(
  [core, caAb, caNb, auNsw, nz, de].map((profile) => [profile.id, profile]),
)
