import { deeplyFrozen } from '../values/deeplyFrozen.js'
import { lastingMap } from '../values/lastingMap.js'
import { auNsw } from './au-nsw.js'
import { caAb } from './ca-ab.js'
import { caNb } from './ca-nb.js'
import { caOn } from './ca-on.js'
import { core } from './core.js'
import { de } from './de.js'
import { fr } from './fr.js'
import { gb } from './gb.js'
import { ie } from './ie.js'
import { nz } from './nz.js'
import type { Profile } from './Profile.js'
import { us } from './us.js'
import { usDc } from './us-dc.js'
import { za } from './za.js'

/** Profiles by id. */
export type Profiles = ReadonlyMap<string, Profile>

/** The profiles that come with the library; add your own with `new Map([...standardProfiles, [mine.id, mine]])`. */
export const standardProfiles: Profiles = lastingMap(
  [core, caAb, caNb, caOn, us, usDc, gb, ie, fr, de, za, auNsw, nz].map((profile) => [
    profile.id,
    deeplyFrozen(profile),
  ]),
)
