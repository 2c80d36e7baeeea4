import { MinutesAdopted } from '../events/MinutesAdopted.js'
import { toldOf } from '../timeline/told.js'
import type { Day } from '../values/Day.js'
import { daysOf } from '../values/UncertainDate.js'
import { ofType } from './findings/ofType.js'
import type { Studied } from './Studied.js'

/**
 * Whether any of these events has no better proof than draft minutes. The adoption of the minutes of the sitting
 * confirms what was recorded from their draft, whatever day is asked about: the vote was the act.
 */
export const restsOnDraft = (studied: Studied, relied: ReadonlyArray<number>, decidedBy: Day): boolean => {
  const { course } = studied
  const drafts = relied.filter((seq) => toldOf(course, seq)?.isDraft === true)
  if (drafts.length === 0) return false
  const events = studied.events()
  const adopted = new Set(
    ofType(events, MinutesAdopted)
      .filter(
        ({ decidedOn }) =>
          decidedOn === null || daysOf(decidedOn, course.setting.hemisphere).latest <= decidedBy,
      )
      .map(({ data }) => data.minutesOf),
  )
  return drafts.some((seq) => {
    const meeting = events.find(({ event }) => event.seq === seq)?.event.meeting ?? null
    return meeting === null || !adopted.has(meeting.id)
  })
}
