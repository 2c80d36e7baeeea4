import { MunicipalityCreated } from '../events/MunicipalityCreated.js'
import { ProfileAdopted } from '../events/ProfileAdopted.js'
import { core } from '../profiles/core.js'
import type { Profiles } from '../profiles/profiles.js'
import { payloadOf } from '../catalogue/payloadOf.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import { toDay } from '../values/CivilDate.js'
import type { Hemisphere } from '../values/edtf.js'
import type { TimeZone } from '../values/TimeZone.js'
import type { Adoption, Setting } from './Legal.js'

const ofNone: Adoption = { profile: core, adopted: null }

/** Reads zone, hemisphere and profiles from the municipality's events. A profile nobody knows falls back to `core`. */
export const settingOf = (profiles: Profiles, events: ReadonlyArray<ReadEvent>): Setting => {
  const adopted: Array<Adoption & { readonly from: number }> = []
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
      adopted: one.event.seq,
    })
  }
  const adoptedOn = (day: number): Adoption => adopted.findLast(({ from }) => from <= day) ?? ofNone
  const turns = [...new Set(adopted.map(({ from }) => from))]
    .filter((from) => from > -Infinity && adoptedOn(from).profile !== adoptedOn(from - 1).profile)
    .toSorted((a, b) => a - b)
  const newest = adopted[adopted.length - 1] ?? ofNone
  const known = newest.profile.hemisphere ?? stated
  const hemisphere = known ?? 'north'
  return {
    key: [zone, known, ...adopted.map(({ from, profile }) => `${from} ${profile.id}`)].join('\n'),
    zone,
    adoptedOn,
    adoptedBy: (law) => (law === undefined ? newest : (adopted.find((one) => one.adopted === law) ?? ofNone)),
    turns,
    newest,
    unknownProfiles,
    hemisphere,
    isHemisphereStated: known !== null,
  }
}
