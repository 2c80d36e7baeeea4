import { payloadOf } from '../catalogue/payloadOf.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import { AuthorityRevoked } from '../events/AuthorityRevoked.js'
import { MunicipalityAmalgamated } from '../events/MunicipalityAmalgamated.js'
import type { Day } from '../values/Day.js'
import type { Hemisphere } from '../values/edtf.js'
import { daysOf } from '../values/UncertainDate.js'

/** The days from which an answer can rest on what becomes of policies when their power or their municipality goes. */
export const daysOfFates = (events: ReadonlyArray<ReadEvent>, hemisphere: Hemisphere): ReadonlyArray<Day> =>
  events.flatMap((entry): ReadonlyArray<Day> => {
    const { decidedOn } = entry.event
    const fate = payloadOf(AuthorityRevoked, entry) ?? payloadOf(MunicipalityAmalgamated, entry)
    return fate === undefined || decidedOn === null
      ? []
      : [daysOf(fate.effectiveOn ?? decidedOn, hemisphere).earliest]
  })
