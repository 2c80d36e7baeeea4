import { MotionAmended } from '../../events/MotionAmended.js'
import { MotionDefeated } from '../../events/MotionDefeated.js'
import { MotionDeferred } from '../../events/MotionDeferred.js'
import { MotionLapsed } from '../../events/MotionLapsed.js'
import { MotionMoved } from '../../events/MotionMoved.js'
import { MotionProposed } from '../../events/MotionProposed.js'
import { MotionWithdrawn } from '../../events/MotionWithdrawn.js'
import { ResolutionPassed } from '../../events/ResolutionPassed.js'
import type { EventId } from '../../values/ids.js'
import type { Hemisphere } from '../../values/edtf.js'
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
  return [...open, ...unfollowed(() => events)]
}

interface Word {
  readonly id: EventId
  readonly seq: number
  readonly text: string | undefined
  /** The day on which it is to be decided; undefined where it waits for one. */
  readonly due: UncertainDate | null | undefined
  /** The day of the act that says so; null where it is none. */
  readonly decidedOn: UncertainDate | null
}

/** What was said last of each motion, and of when it is to be decided (R10). */
const lastWords = ({ events }: Look, hemisphere: Hemisphere): ReadonlyMap<MotionId, Word> => {
  const words: ReadonlyArray<Word & { readonly motion: MotionId }> = [
    ...ofType(events, MotionProposed).map(({ id, seq, data }) => ({
      ...data,
      id,
      seq,
      due: data.scheduledFor,
      decidedOn: null,
    })),
    ...ofType(events, MotionMoved).map(({ id, seq, data, decidedOn }) => ({
      motion: data.motion,
      text: data.text,
      id,
      seq,
      due: decidedOn,
      decidedOn,
    })),
    ...ofType(events, MotionAmended).map(({ id, seq, data, decidedOn }) => ({
      ...data,
      id,
      seq,
      due: data.scheduledFor ?? decidedOn,
      decidedOn,
    })),
    ...ofType(events, MotionDeferred).map(({ id, seq, data, decidedOn }) => ({
      motion: data.motion,
      text: undefined,
      id,
      seq,
      due: data.until,
      decidedOn,
    })),
  ]
  const last = new Map<MotionId, Word>()
  for (const { motion, ...word } of words.toSorted((a, b) => a.seq - b.seq)) {
    const before = last.get(motion)
    const [earlier, later] = isDecidedBefore(word, before, hemisphere) ? [word, before] : [before, word]
    last.set(motion, { ...later, text: later.text ?? earlier?.text, id: before?.id ?? word.id })
  }
  return last
}

/** What was done before by its own day, and recorded late, is not the last word (R4). */
const isDecidedBefore = (
  { decidedOn: one }: Word,
  before: Word | undefined,
  hemisphere: Hemisphere,
): before is Word => {
  const other = before?.decidedOn ?? null
  return one !== null && other !== null && daysOf(one, hemisphere).latest < daysOf(other, hemisphere).earliest
}
