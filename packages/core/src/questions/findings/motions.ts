import { MotionAmended } from '../../events/MotionAmended.js'
import { MotionDefeated } from '../../events/MotionDefeated.js'
import { MotionDeferred } from '../../events/MotionDeferred.js'
import { MotionLapsed } from '../../events/MotionLapsed.js'
import { MotionMoved } from '../../events/MotionMoved.js'
import { MotionProposed } from '../../events/MotionProposed.js'
import { MotionWithdrawn } from '../../events/MotionWithdrawn.js'
import { ResolutionPassed } from '../../events/ResolutionPassed.js'
import { lastSaid } from '../../timeline/lastSaid.js'
import type { Bounds, Hemisphere } from '../../values/edtf.js'
import { gather } from '../../values/gather.js'
import type { EventId } from '../../values/ids.js'
import { theMunicipality, type MotionId, type SubjectId } from '../../values/SubjectId.js'
import { daysOf, type UncertainDate } from '../../values/UncertainDate.js'
import type { Finding } from './Finding.js'
import type { Finder, Look } from './Look.js'
import { ofType } from './ofType.js'
import { unfollowed } from './unfollowed.js'

/** Motions whose day has passed without an outcome, and resolutions whose intended effect never came. */
export const motions: Finder = (look) => {
  const { events, horizon, knownOn, register } = look
  const settled = new Set<SubjectId | undefined>(
    [
      ...ofType(events, ResolutionPassed),
      ...ofType(events, MotionDefeated),
      ...ofType(events, MotionWithdrawn),
      ...ofType(events, MotionLapsed),
    ].map(({ data }) => data.motion),
  )
  const { hemisphere } = register.study(theMunicipality, horizon).course.setting
  const open = [...lastWords(look, hemisphere)].flatMap(
    ([motion, { id, text, due }]): ReadonlyArray<Finding> => {
      if (
        settled.has(motion) ||
        due === undefined ||
        due === null ||
        daysOf(due, hemisphere).latest > knownOn
      )
        return []
      const called = text === undefined ? motion : `“${text}”`
      return [
        {
          code: 'outcome-not-recorded',
          severity: 'gap',
          subject: motion,
          sentence: `The motion ${called} was to be decided on ${due.text}; the record does not say whether it passed.`,
          events: [id],
          settledBy:
            'Recording what the minutes of that meeting say became of it: ResolutionPassed, MotionDefeated, MotionDeferred, MotionWithdrawn or MotionLapsed.',
        },
      ]
    },
  )
  return [...open, ...unfollowed(() => events, hemisphere)]
}

/** What was said of a motion: of its text, and of when it is to be decided; undefined where it says nothing of that. */
interface Word {
  readonly id: EventId
  readonly seq: number
  readonly motion: MotionId
  readonly text?: string | undefined
  /** The day on which it is to be decided; null where it was put off without one. */
  readonly due: UncertainDate | null | undefined
  /** The day of the act that says so; null where it is none. */
  readonly decidedOn: UncertainDate | null
}

/** What was said last of each motion, and of when it is to be decided (R10), with the first event that tells of it. */
const lastWords = (
  { events }: Look,
  hemisphere: Hemisphere,
): ReadonlyMap<MotionId, Pick<Word, 'id' | 'text' | 'due'>> => {
  const words: ReadonlyArray<Word> = [
    ...ofType(events, MotionProposed).map(({ id, seq, data: { motion, text, scheduledFor } }) => ({
      id,
      seq,
      motion,
      text,
      due: scheduledFor,
      decidedOn: null,
    })),
    ...ofType(events, MotionMoved).map(({ id, seq, data: { motion, text }, decidedOn }) => ({
      id,
      seq,
      motion,
      text,
      due: decidedOn,
      decidedOn,
    })),
    ...ofType(events, MotionAmended).map(({ id, seq, data: { motion, text, scheduledFor }, decidedOn }) => ({
      id,
      seq,
      motion,
      text,
      due: scheduledFor ?? decidedOn,
      decidedOn,
    })),
    ...ofType(events, MotionDeferred).map(({ id, seq, data: { motion, until }, decidedOn }) => ({
      id,
      seq,
      motion,
      due: until ?? null,
      decidedOn,
    })),
  ]
  const said = new Map<MotionId, Array<Word>>()
  for (const word of words.toSorted((a, b) => a.seq - b.seq)) gather(said, word.motion, word)
  const daysOfWord = ({ decidedOn }: Word): Bounds | null =>
    decidedOn === null ? null : daysOf(decidedOn, hemisphere)
  return new Map(
    [...said].map(([motion, all]) => [
      motion,
      {
        id: (all[0] as Word).id,
        text: lastSaid(all, ({ text }) => text, daysOfWord),
        due: lastSaid(all, ({ due }) => due, daysOfWord),
      },
    ]),
  )
}
