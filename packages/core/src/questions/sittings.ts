import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { DataOfKind, Kind } from '../events/Kind.js'
import { MeetingConvened } from '../events/MeetingConvened.js'
import type { Horizon } from '../record/KnownAt.js'
import { toDay, type CivilDate } from '../values/CivilDate.js'
import type { Hemisphere } from '../values/edtf.js'
import type { MeetingId } from '../values/SubjectId.js'
import { daysOf } from '../values/UncertainDate.js'
import type { ActOnActs } from './actedOn.js'
import { eventsAbout } from './eventsAbout.js'
import type { Register } from './Register.js'

type Sitting = DataOfKind<typeof MeetingConvened>

/** The sittings on record under an id: one, but for what was imported. */
export const sittingsOf = (
  register: Register,
  horizon: Horizon,
  meeting: MeetingId,
): ReadonlyArray<RecordedEvent<Sitting>> =>
  eventsAbout(register, horizon, meeting).filter(
    (event): event is RecordedEvent<Sitting> =>
      event.type === MeetingConvened.type && (event.data as Sitting).meeting === meeting,
  )

/**
 * Whether an act was certainly not decided at a sitting of some day: it was decided before, or voted on when even one
 * that went on after midnight (R17) was over. What a sitting adopted may be decided later: on final passage (R19).
 */
export const isOfAnotherDay = (
  { decidedOn, among }: Pick<ActOnActs, 'decidedOn'> & Pick<Kind, 'among'>,
  heldOn: CivilDate,
  hemisphere: Hemisphere,
): boolean => {
  if (decidedOn === null || decidedOn === undefined) return false
  const { earliest, latest } = daysOf(decidedOn, hemisphere)
  const day = toDay(heldOn)
  return latest < day || (among.atTheTable === true && earliest > day + 1)
}
