import type { ReadEvent } from '../catalogue/readEvent.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { DataOfKind } from '../events/Kind.js'
import { MunicipalityAmalgamated } from '../events/MunicipalityAmalgamated.js'
import { MunicipalityDissolved } from '../events/MunicipalityDissolved.js'
import { anyDay, type Hemisphere } from '../values/edtf.js'
import type { Day } from '../values/Day.js'
import { daysOf } from '../values/UncertainDate.js'
import { ofType } from './findings/ofType.js'

/** What a municipality is recorded as having ended by. */
export interface EndsOnRecord {
  readonly events: ReadonlyArray<EndOfMunicipality>
  /** The first day on which it certainly was no more, whichever of them is right. */
  readonly overBy: Day
}

type EndOfMunicipality = RecordedEvent<
  DataOfKind<typeof MunicipalityAmalgamated> | DataOfKind<typeof MunicipalityDissolved>
>

/** The ends of the municipality among what is known; null where there is none, as of nearly all. */
export const endsOnRecord = (
  known: ReadonlyArray<ReadEvent>,
  hemisphere: Hemisphere,
): EndsOnRecord | null => {
  const events: ReadonlyArray<EndOfMunicipality> = [
    // One that succeeds itself goes on.
    ...ofType(known, MunicipalityAmalgamated).filter(({ data, ledger }) => data.successor !== ledger),
    ...ofType(known, MunicipalityDissolved),
  ].toSorted((a, b) => a.seq - b.seq)
  const latest = events.map(({ data, decidedOn }) => {
    const effective = data.effectiveOn ?? decidedOn
    return (effective === null ? anyDay : daysOf(effective, hemisphere)).latest
  })
  return events.length === 0 ? null : { events, overBy: Math.max(...latest) }
}

const ownBodies: ReadonlySet<string> = new Set(['council', 'committee', 'officer', 'mayor', 'municipality'])

/** Whether a body is one of the municipality, which is no more once that has ended. */
export const isOwnBody = (by: RecordedEvent['by'] | undefined): boolean =>
  by !== null && by !== undefined && ownBodies.has(by.body)
