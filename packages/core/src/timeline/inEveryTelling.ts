import type { Course, Tellings } from './Course.js'
import { inEither, type Outcomes } from './worlds.js'

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
