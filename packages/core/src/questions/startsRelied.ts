import type { Begins } from '../law/Effect.js'
import type { Target } from '../law/Target.js'
import type { Course } from '../timeline/Course.js'
import type { Dated, Timed } from '../timeline/Timed.js'
import type { Verdict } from '../timeline/verdict.js'

const none: ReadonlyArray<never> = []

/** The enactments on the day of whose commencement it hangs: its own, and those of what is to replace it. */
export const startsRelied = (
  { instrument, begins, ends }: Course,
  { begin, relied }: Verdict,
): ReadonlyArray<Dated<Begins>> => {
  const own = begin ?? begins.find(({ target, mode }) => target === instrument && mode === 'first')
  const isRelied = own !== undefined && relied.includes(own.event)
  if (ends.length === 0) return isRelied ? [own] : none
  const replacing = ends.filter(({ target }) => target === instrument)
  // What waits for the executive by law, and so ends nothing yet, would end it if the law were another.
  const others = begins.filter(
    ({ target: other, mode, awaits }) =>
      other !== instrument &&
      mode === 'first' &&
      replacing.some(
        ({ event, when }) =>
          (awaits === 'by-law' || relied.includes(event)) && startsIn(when).includes(other),
      ),
  )
  return isRelied ? [own, ...others] : others
}

/** The instruments whose start a day is told by. */
const startsIn = (when: Timed): ReadonlyArray<Target> => {
  if (typeof when === 'number') return none
  switch (when._tag) {
    case 'start':
      return [when.instrument]
    case 'latest':
      return when.of.flatMap(startsIn)
    case 'plus':
      return startsIn(when.when)
    default:
      return none
  }
}
