import type { Ends } from '../../law/Effect.js'
import type { Course } from '../../timeline/Course.js'
import { coursesIn } from '../../timeline/coursesIn.js'
import { isOfLaterMakings } from '../../timeline/endOfMunicipality.js'
import { isFor } from '../../timeline/isFor.js'
import { reachOf } from '../../timeline/reach.js'
import type { Dated } from '../../timeline/Timed.js'
import type { EventId } from '../../values/ids.js'
import { countingIn } from '../counting.js'
import type { Finding } from './Finding.js'
import { isRepealWithReplacement } from './repealWithReplacement.js'

/** More than one ending of one thing: an act that found nothing left to end, or two records of one act. */
export const endedAgain = (course: Course, idOf: (seq: number) => EventId): ReadonlyArray<Finding> => {
  if (course.begins.some(({ mode }) => mode === 'revive') || !coursesIn(course).some(isEndedAgain))
    return none
  return [
    {
      code: 'ended-again',
      severity: 'doubt',
      subject: course.instrument,
      sentence: `More than one ending of ${course.instrument} is on record; the earliest is taken, though two records may tell of one act.`,
      events: endingsThatCount(course).map(({ event }) => idOf(event)),
      settledBy: 'Retracting the record that is wrong, if they tell of one act.',
    },
  ]
}

const none: ReadonlyArray<never> = []

const isEndedAgain = (course: Course): boolean => {
  const endings = endingsThatCount(course)
  return endings.some((later) =>
    endings.some((end) => isEnded(end, later) && !isRepealWithReplacement(course, end, later)),
  )
}

/** Records of one act end nothing twice (R21), and what was stopped or undone ended nothing. */
const endingsThatCount = (course: Course): Course['ends'] => {
  const ends = decidedEndings(course)
  return ends.length < 2 ? ends : countingIn(course, decidedEndings)
}

/** Endings that somebody decided, everywhere; that the municipality itself ended more than once is told of that. */
const decidedEndings = (course: Course): Course['ends'] =>
  course.ends.filter(
    (end) =>
      isFor(end.target, course.instrument, course) &&
      end.decided !== null &&
      end.rivals === undefined &&
      !isOfLaterMakings(end) &&
      reachOf(end, course) !== 'area',
  )

/** Whether what one act ends another had ended before: a part, or the whole with all its parts (R22). */
const isEnded = (before: Dated<Ends>, later: Dated<Ends>): boolean =>
  before.event !== later.event &&
  isSooner(before, later) &&
  (before.portion === undefined || before.portion === later.portion)

const isSooner = (a: Dated<Ends>, b: Dated<Ends>): boolean =>
  typeof a.when === 'number' && typeof b.when === 'number' && a.when !== b.when
    ? a.when < b.when
    : a.event < b.event
