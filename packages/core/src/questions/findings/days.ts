import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import { inNewestShape } from '../../events/earlierVersion.js'
import type { Hemisphere } from '../../values/edtf.js'
import { theMunicipality } from '../../values/SubjectId.js'
import { dayIn } from '../../values/TimeZone.js'
import { daysOf } from '../../values/UncertainDate.js'
import { daySeen } from '../daySeen.js'
import { zoneOf } from '../zoneOf.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { subjectOf } from './subjectOf.js'

/**
 * Events recorded before the day they are said to have been decided, or of which they tell: staged, or a slip in the
 * date.
 */
export const days: Finder = ({ events, horizon, register }) => {
  const zone = zoneOf(register)
  const { hemisphere } = register.study(theMunicipality, horizon).course.setting
  return events.flatMap((entry): ReadonlyArray<Finding> => {
    const { event, kind } = entry
    const recorded = dayIn(zone, event.recordedAt)
    const about = (code: 'decided-after-recorded' | 'observed-after-recorded', says: string): Finding => ({
      code,
      severity: 'conflict',
      subject: subjectOf(entry),
      sentence: `${event.type} ${says}, which had not come when it was recorded.`,
      events: [event.id],
      settledBy: 'Correcting the day, or retracting the event until it has happened.',
    })
    if (isAfter(event, recorded, hemisphere))
      return [about('decided-after-recorded', `says it was decided on ${event.decidedOn?.text ?? ''}`)]
    const seen = kind === null ? null : daySeen(inNewestShape(kind, event), kind, hemisphere)
    return seen === null || seen.earliest <= recorded
      ? none
      : [about('observed-after-recorded', `says that it was so on ${seen.text}`)]
  })
}

const none: ReadonlyArray<never> = []

const isAfter = ({ decidedOn }: RecordedEvent, recorded: number, hemisphere: Hemisphere): boolean =>
  decidedOn !== null && daysOf(decidedOn, hemisphere).earliest > recorded
