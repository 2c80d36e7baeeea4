import type { SubjectId } from '../values/SubjectId.js'
import { makingsOf } from './makings.js'
import type { Sorted } from './Sorted.js'

/** Where an instrument was made for, or came to hold: in these areas, and whether elsewhere too. */
export interface MadeFor {
  readonly areas: ReadonlyArray<string>
  readonly elsewhere: 'no' | 'everywhere' | 'unknown'
}

type Told = Pick<Sorted, 'begins' | 'sets'>

const none: ReadonlyArray<never> = []
const nowhere: MadeFor = { areas: none, elsewhere: 'no' }
export const everywhere: MadeFor = { areas: none, elsewhere: 'everywhere' }
const unknown: MadeFor = { areas: none, elsewhere: 'unknown' }

/** What each act that made it made it for; what came out of others holds where they did (R22b). */
export const makingsFor = (
  instrument: SubjectId,
  told: Told,
  seen: ReadonlyArray<SubjectId> = none,
): ReadonlyArray<MadeFor> =>
  makingsOf(instrument, told).map(({ territory, outOf }) => {
    if (outOf !== undefined) return together(outOf.map((old) => madeFor(old, told, [...seen, instrument])))
    return territory === undefined ? everywhere : { areas: [territory], elsewhere: 'no' }
  })

/** Where it was made for, and what others that were merged into it were; unknown where records differ on it. */
export const madeFor = (
  instrument: SubjectId,
  told: Told,
  seen: ReadonlyArray<SubjectId> = none,
): MadeFor => {
  if (seen.includes(instrument)) return nowhere
  const [first = unknown, ...others] = makingsFor(instrument, told, seen)
  const made = others.every((one) => isSame(one, first)) ? first : unknown
  return together([
    made,
    ...mergedInto(instrument, told).map((old) => madeFor(old, told, [...seen, instrument])),
  ])
}

const mergedInto = (instrument: SubjectId, { sets }: Told): ReadonlyArray<SubjectId> =>
  sets.flatMap(({ value, target }) =>
    value._tag === 'areas-of' && target === instrument ? value.policies : none,
  )

const together = (all: ReadonlyArray<MadeFor>): MadeFor => {
  const reaches = all.map(({ elsewhere }) => elsewhere)
  return {
    areas: [...new Set(all.flatMap(({ areas }) => areas))],
    elsewhere: reaches.includes('everywhere') ? 'everywhere' : reaches.includes('unknown') ? 'unknown' : 'no',
  }
}

const isSame = (a: MadeFor, b: MadeFor): boolean =>
  a.elsewhere === b.elsewhere && a.areas.toSorted().join('\n') === b.areas.toSorted().join('\n')
