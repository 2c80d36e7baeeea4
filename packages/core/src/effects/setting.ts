import { MunicipalityCreated } from '../events/MunicipalityCreated.js'
import { ProfileAdopted } from '../events/ProfileAdopted.js'
import { core } from '../profiles/core.js'
import type { Profile } from '../profiles/Profile.js'
import type { Profiles } from '../profiles/profiles.js'
import { payloadOf } from '../catalogue/payloadOf.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import { toDay } from '../values/CivilDate.js'
import type { Hemisphere } from '../values/edtf.js'
import type { TimeZone } from '../values/TimeZone.js'
import type { Setting } from './Legal.js'

/** Reads zone, hemisphere and profiles from the municipality's events. A profile nobody knows falls back to `core`. */
export const settingOf = (profiles: Profiles, events: ReadonlyArray<ReadEvent>): Setting => {
  const adopted: Array<{ readonly from: number; readonly profile: Profile }> = []
  const unknownProfiles: Array<string> = []
  let zone: TimeZone | null = null
  let stated: Hemisphere | null = null
  for (const one of events) {
    const created = payloadOf(MunicipalityCreated, one)
    if (created !== undefined) {
      zone = created.zone
      stated = created.hemisphere ?? stated
    }
    const choice = payloadOf(ProfileAdopted, one)
    if (choice === undefined) continue
    if (!profiles.has(choice.profile)) unknownProfiles.push(choice.profile)
    adopted.push({
      from: choice.from === undefined ? -Infinity : toDay(choice.from),
      profile: profiles.get(choice.profile) ?? core,
    })
  }
  const profileOn = (day: number): Profile => adopted.findLast(({ from }) => from <= day)?.profile ?? core
  const turns = [...new Set(adopted.map(({ from }) => from))]
    .filter((from) => from > -Infinity && profileOn(from) !== profileOn(from - 1))
    .toSorted((a, b) => a - b)
  const newestProfile = adopted[adopted.length - 1]?.profile ?? core
  const hemisphere = newestProfile.hemisphere ?? stated ?? 'north'
  return {
    key: [zone, hemisphere, ...adopted.map(({ from, profile }) => `${from} ${profile.id}`)].join('\n'),
    zone,
    profileOn,
    turns,
    newestProfile,
    unknownProfiles,
    hemisphere,
  }
}
