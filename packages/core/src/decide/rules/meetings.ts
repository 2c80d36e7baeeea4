import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import type { DataOfKind } from '../../events/Kind.js'
import { MeetingConvened } from '../../events/MeetingConvened.js'
import { problem, type Problem } from '../../problem/Problem.js'
import { amongOf } from '../../questions/amongOf.js'
import { eventsAbout } from '../../questions/eventsAbout.js'
import { isOfAnotherDay, sittingsOf } from '../../questions/sittings.js'
import { horizonOf } from '../../record/KnownAt.js'
import type { Hemisphere } from '../../values/edtf.js'
import { theMunicipality } from '../../values/SubjectId.js'
import type { Rule, Situation } from './Rule.js'

/** One sitting bears an id, and what it decides it decides on its day, in whichever order both are recorded. */
export const aboutMeetings: Rule = (situation) =>
  situation.one.kind.type === MeetingConvened.type ? ofSitting(situation) : ofAct(situation)

const ofSitting = (situation: Situation): ReadonlyArray<Problem> => {
  const { one, register } = situation
  const { meeting, heldOn } = one.act.data as DataOfKind<typeof MeetingConvened>
  const horizon = horizonOf(register.book, null)
  if (sittingsOf(register, horizon, meeting).length > 0)
    return [
      problem(
        'meeting-already-convened',
        '/data/meeting',
        `A sitting is on record as ${meeting} already; one that went on another day has an id of its own.`,
      ),
    ]
  const hemisphere = hemisphereOf(situation)
  const astray = register.book
    .links()
    .waitingOn(meeting)
    .flatMap((subject) => eventsAbout(register, horizon, subject))
    .find(
      ({ meeting: sitting, decidedOn, type }) =>
        sitting?.id === meeting &&
        isOfAnotherDay({ decidedOn, among: amongOf(register.book, type) }, heldOn, hemisphere),
    )
  return astray === undefined
    ? []
    : [
        problem(
          'decided-at-no-sitting',
          '/data/heldOn',
          `Event ${astray.seq} (${astray.type}) is said to be of that sitting, and was decided on “${dayOf(astray)}”.`,
          'R17',
        ),
      ]
}

const ofAct = (situation: Situation): ReadonlyArray<Problem> => {
  const { one, register } = situation
  const { meeting, decidedOn } = one.act
  if (meeting === null || meeting === undefined || decidedOn === null || decidedOn === undefined) return []
  const sittings = sittingsOf(register, horizonOf(register.book, null), meeting.id)
  const [first] = sittings
  if (first === undefined) return []
  const { among } = one.kind
  const hemisphere = hemisphereOf(situation)
  return sittings.every(({ data }) => isOfAnotherDay({ decidedOn, among }, data.heldOn, hemisphere))
    ? [
        problem(
          'decided-at-no-sitting',
          '/decidedOn',
          `${meeting.id} sat on ${first.data.heldOn}, so nothing was decided there on “${decidedOn.text}”.`,
          'R17',
        ),
      ]
    : []
}

const dayOf = ({ decidedOn }: Pick<RecordedEvent, 'decidedOn'>): string => decidedOn?.text ?? ''

const hemisphereOf = ({ register }: Situation): Hemisphere =>
  register.study(theMunicipality, horizonOf(register.book, null)).course.setting.hemisphere
