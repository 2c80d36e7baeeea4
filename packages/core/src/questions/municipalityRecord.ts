import { MunicipalityCreated } from '../events/MunicipalityCreated.js'
import { MunicipalityRenamed } from '../events/MunicipalityRenamed.js'
import { horizonOf } from '../record/KnownAt.js'
import { fromDay, type CivilDate } from '../values/CivilDate.js'
import { theMunicipality } from '../values/SubjectId.js'
import type { TimeZone } from '../values/TimeZone.js'
import { ofType } from './findings/ofType.js'
import type { Register } from './Register.js'
import { zoneOf } from './zoneOf.js'

/** Days for which the record is declared complete: what is not on record was not in force then (R9). */
export interface CompleteDays {
  /** First day, inclusive; null from the beginning. */
  readonly from: CivilDate | null
  /** First day after it (exclusive); null without end. */
  readonly until: CivilDate | null
}

/** What is known of a municipality, for keeping beside what is known of its policies. */
export interface MunicipalityRecord {
  /** The name given last; null where none is on record. */
  readonly name: string | null
  readonly zone: TimeZone
  /** In order; two may overlap, as they were declared. */
  readonly complete: ReadonlyArray<CompleteDays>
}

/** What a municipality is called, the zone its days are of, and the days for which its record is complete. */
export const municipalityRecord = (register: Register): MunicipalityRecord => {
  const studied = register.study(theMunicipality, horizonOf(register.book, null))
  const events = studied.eventsOfAll()
  const named = [...ofType(events, MunicipalityCreated), ...ofType(events, MunicipalityRenamed)]
    .toSorted((a, b) => a.seq - b.seq)
    .at(-1)
  return {
    name: named?.data.name ?? null,
    zone: zoneOf(register),
    complete: studied.coverage.declared
      .toSorted((a, b) => a.from - b.from)
      .map(({ from, to }) => ({ from: fromDay(from), until: fromDay(to + 1) })),
  }
}
