import type { DataOfKind } from '../events/Kind.js'
import { MunicipalityCreated } from '../events/MunicipalityCreated.js'
import { ProfileAdopted } from '../events/ProfileAdopted.js'
import { core } from '../profiles/core.js'
import type { Profile } from '../profiles/Profile.js'
import type { Profiles } from '../profiles/profiles.js'
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
  for (const { event, kind } of events) {
    if (kind === null) continue
    if (event.type === MunicipalityCreated.type) {
      const data = event.data as DataOfKind<typeof MunicipalityCreated>
      zone = data.zone
      stated = data.hemisphere ?? stated
    } else if (event.type === ProfileAdopted.type) {
      const data = event.data as DataOfKind<typeof ProfileAdopted>
      if (!profiles.has(data.profile)) unknownProfiles.push(data.profile)
      adopted.push({
        from: data.from === undefined ? -Infinity : toDay(data.from),
        profile: profiles.get(data.profile) ?? core,
      })
    }
  }
  const profileOn = (day: number): Profile => adopted.findLast(({ from }) => from <= day)?.profile ?? core
  const newestProfile = adopted[adopted.length - 1]?.profile ?? core
  const hemisphere = newestProfile.hemisphere ?? stated ?? 'north'
  return {
    key: [zone, hemisphere, ...adopted.map(({ from, profile }) => `${from} ${profile.id}`)].join('\n'),
    zone,
    profileOn,
    newestProfile,
    unknownProfiles,
    hemisphere,
  }
}
