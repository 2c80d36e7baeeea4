import type { ReadEvent } from '../catalogue/readEvent.js'
import { AuthorityRevoked } from '../events/AuthorityRevoked.js'
import type { DataOfKind } from '../events/Kind.js'
import { MunicipalityAmalgamated } from '../events/MunicipalityAmalgamated.js'
import type { Day } from '../values/Day.js'
import type { Hemisphere } from '../values/edtf.js'
import { daysOf } from '../values/UncertainDate.js'

const fateful: ReadonlySet<string> = new Set([AuthorityRevoked.type, MunicipalityAmalgamated.type])

/** The days from which an answer can rest on what becomes of policies when their power or their municipality goes. */
export const daysOfFates = (events: ReadonlyArray<ReadEvent>, hemisphere: Hemisphere): ReadonlyArray<Day> =>
  events.flatMap(({ event, kind }): ReadonlyArray<Day> => {
    if (kind === null || event.decidedOn === null || !fateful.has(kind.type)) return []
    const { effectiveOn } = event.data as Pick<DataOfKind<typeof AuthorityRevoked>, 'effectiveOn'>
    return [daysOf(effectiveOn ?? event.decidedOn, hemisphere).earliest]
  })
