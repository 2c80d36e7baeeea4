import { MeetingConvened } from '../../events/MeetingConvened.js'
import type { FindingCode } from './codes.js'
import { isResolutionId } from '../../values/SubjectId.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'

/**
 * Acts of a sitting that was closed to the public or had no quorum: valid until set aside, but to be looked at (R15).
 */
export const meetings: Finder = ({ events }) =>
  ofType(events, MeetingConvened).flatMap((sitting) => {
    const acts = events.filter(
      ({ event, kind }) =>
        kind?.nature === 'act' &&
        event.meeting?.id === sitting.data.meeting &&
        event.type === 'ResolutionPassed',
    )
    const finding = (code: FindingCode, words: string): ReadonlyArray<Finding> =>
      acts.map(({ event }) => ({
        code,
        severity: 'doubt',
        subject: event.subjects.find(({ id }) => isResolutionId(id))?.id ?? null,
        sentence: `A resolution was passed at a sitting ${words}.`,
        events: [sitting.id, event.id],
        settledBy:
          'Correcting the record of the sitting, if the minutes say otherwise; else the advice of counsel, since the resolution stands until it is set aside.',
      }))
    return [
      ...(sitting.data.public === false ? finding('closed-meeting', 'that was closed to the public') : []),
      ...(sitting.data.quorum === false ? finding('no-quorum', 'without a quorum') : []),
    ]
  })
