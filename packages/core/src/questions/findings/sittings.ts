import { MeetingConvened } from '../../events/MeetingConvened.js'
import { gather } from '../../values/gather.js'
import { theMunicipality, type MeetingId } from '../../values/SubjectId.js'
import { amongOf } from '../amongOf.js'
import { isOfAnotherDay } from '../sittings.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'
import { repeatedIn } from './repeatedIn.js'
import { subjectOf } from './subjectOf.js'

/** Several sittings under one id, and acts said to be of a sitting of another day. */
export const sittings: Finder = (look) => {
  const { events, horizon, register } = look
  const convened = ofType(events, MeetingConvened)
  if (convened.length === 0) return []
  const { hemisphere } = register.study(theMunicipality, horizon).course.setting
  const byMeeting = new Map<MeetingId, Array<(typeof convened)[number]>>()
  for (const one of convened) gather(byMeeting, one.data.meeting, one)
  const astray = events.flatMap((entry): ReadonlyArray<Finding> => {
    const { id, meeting, type, decidedOn } = entry.event
    const held = meeting === null ? undefined : byMeeting.get(meeting.id)
    if (meeting === null || held === undefined) return []
    const among = amongOf(register.book, type)
    if (!held.every(({ data }) => isOfAnotherDay({ decidedOn, among }, data.heldOn, hemisphere))) return []
    return [
      {
        code: 'decided-at-no-sitting',
        severity: 'conflict',
        subject: subjectOf(entry),
        sentence: `${type} is recorded as decided on “${decidedOn?.text ?? ''}” at ${meeting.id}, which sat on ${held.map(({ data }) => data.heldOn).join(', ')}.`,
        events: [...held.map((one) => one.id), id],
        settledBy: 'Correcting the day of the one or the other, or the sitting of the act.',
      },
    ]
  })
  return [
    ...repeatedIn(
      look,
      convened,
      ({ data }) => data.meeting,
      'meeting-already-convened',
      (meeting, times) => `${meeting} is recorded as convened ${times} times; an id is that of one sitting.`,
    ),
    ...astray,
  ]
}
