import type { Course } from './Course.js'
import { inEither, type Outcomes } from './worlds.js'

/** A course as it is where of each act one record is right. */
interface Telling {
  readonly course: Course
  /** The `seq` of the record that stands in a place not its own, by that place. */
  readonly inPlaceOf: ReadonlyMap<number, number>
}

/** The courses an instrument may have taken, where records of one act differ and nobody found which is right (R21). */
export interface Tellings {
  readonly all: ReadonlyArray<Telling>
  /** The records of each act of which they say different things, by `seq`. */
  readonly conflicts: ReadonlyArray<ReadonlyArray<number>>
  /** There were more of them than were looked at. */
  readonly cut: boolean
}

/** What is found in every world of every telling, each with the events it rests on under their own numbers. */
export const inEveryTelling = <A>(
  { all, cut }: Tellings,
  found: (course: Course) => Outcomes<A>,
  placed: (value: A, seqOf: (place: number) => number) => A,
): Outcomes<A> => {
  const together = inEither(
    all.map(({ course, inPlaceOf }) => {
      const { outcomes, cut: more } = found(course)
      const seqOf = (place: number): number => inPlaceOf.get(place) ?? place
      return {
        outcomes: outcomes.map(({ value, choices }) => ({ value: placed(value, seqOf), choices })),
        cut: more,
      }
    }),
    'conflicting-records',
  )
  return cut ? { ...together, cut } : together
}
