import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { DataOfKind } from '../events/Kind.js'
import { MotionMoved } from '../events/MotionMoved.js'
import { MotionProposed } from '../events/MotionProposed.js'
import { VoteRecorded } from '../events/VoteRecorded.js'
import type { Horizon } from '../record/KnownAt.js'
import type { Day } from '../values/Day.js'
import type { MotionId } from '../values/SubjectId.js'
import { daysOf, type UncertainDate } from '../values/UncertainDate.js'
import { eventsAbout } from './eventsAbout.js'
import type { Register } from './Register.js'
import { undoneBy } from './undoneBy.js'

/** What is said of a motion, on record or about to be, and the day it is recorded. */
interface Said {
  readonly type: string
  readonly data: unknown
  readonly decidedOn?: RecordedEvent['decidedOn'] | undefined
  readonly recordedOn: Day
}

/** What had settled a motion for certain before it was brought up again. */
interface Settled {
  readonly path: string
  readonly motion: MotionId
  readonly settled: RecordedEvent
}

/**
 * What settled a motion before it was moved, voted on, or put down for a day that is to come: what was decided is
 * reconsidered, or moved anew as another motion. Null where it may have been open then.
 */
export const settledBefore = (register: Register, horizon: Horizon, said: Said): Settled | null => {
  const again = broughtUp(said)
  if (again === null) return null
  const { day, motion, path } = again
  const { course } = register.study(motion, horizon)
  if (course.resolves.length === 0) return null
  const { hemisphere } = course.setting
  const { earliest } = daysOf(day, hemisphere)
  // Of what was put down for a day that has come, nobody knows when: it may have been decided sooner than planned.
  if (said.type === MotionProposed.type && earliest <= said.recordedOn) return null
  const settling = course.resolves.filter(
    ({ event, matter }) => matter === motion && undoneBy(course, event) === undefined,
  )
  const settled = eventsAbout(register, horizon, motion).find(
    ({ decidedOn, seq }) =>
      decidedOn !== null &&
      daysOf(decidedOn, hemisphere).latest < earliest &&
      settling.some(({ event }) => event === seq),
  )
  return settled === undefined ? null : { path, motion, settled }
}

interface BroughtUp {
  readonly motion: MotionId
  readonly day: UncertainDate
  readonly path: string
}

const broughtUp = ({ type, data, decidedOn }: Said): BroughtUp | null => {
  switch (type) {
    case MotionProposed.type: {
      const { motion, scheduledFor } = data as DataOfKind<typeof MotionProposed>
      return scheduledFor === undefined ? null : { motion, day: scheduledFor, path: '/data/motion' }
    }
    case MotionMoved.type: {
      const { motion } = data as DataOfKind<typeof MotionMoved>
      return decidedOn ? { motion, day: decidedOn, path: '/data/motion' } : null
    }
    case VoteRecorded.type: {
      const { on } = data as DataOfKind<typeof VoteRecorded>
      // A bylaw is voted on once a reading.
      return on.matter === 'motion' && decidedOn
        ? { motion: on.motion, day: decidedOn, path: '/data/on/motion' }
        : null
    }
    default:
      return null
  }
}
