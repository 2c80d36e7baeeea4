import { CivilDate, fromDay, sameNumber, toDay } from '@minutebook/core'
import type { MentionedPolicy } from '../policies/Register.js'
import type { RequestForDecision } from '../RequestForDecision.js'
import type { RfdOptions } from '../RfdOptions.js'
import { spelled } from '../text/days.js'
import type { Passage } from '../text/Passage.js'
import type { DraftedAct } from './RfdDrafts.js'

/** A day with the reason why it is that day. */
export interface ReasonedDay {
  readonly day: CivilDate
  readonly words: string
  readonly because: string
}

/** What every draft is made with. */
export interface Drafting {
  readonly rfd: RequestForDecision
  readonly options: RfdOptions
  /** The id for a key of the document: the caller's, else the default. */
  readonly id: (key: string) => string
  readonly policy: (key: string) => MentionedPolicy | undefined
  /** The last day on which what the report tells as done can have been done. */
  readonly latest: ReasonedDay
  /** The day on which a policy that the report takes to be in force was so. */
  readonly seen: ReasonedDay
}

/** Acts drafted for one kind of statement, and passages that no act could hold after all. */
export interface Drafted {
  readonly acts: ReadonlyArray<DraftedAct>
  readonly left: ReadonlyArray<Passage>
}

export const drafting = (rfd: RequestForDecision, options: RfdOptions): Drafting => ({
  rfd,
  options,
  id: (key) => options.ids?.[key] ?? key,
  policy: (key) => rfd.policies.find((one) => one.key === key),
  latest: earliest([...readings(rfd, options), ...ofReport(rfd), ofMeeting(rfd)]),
  seen: seenOn(rfd, options),
})

const earliest = (days: ReadonlyArray<ReasonedDay>): ReasonedDay =>
  days.reduce((one, other) => (other.day < one.day ? other : one))

const ofMeeting = ({ meetingDate }: RequestForDecision): ReasonedDay => ({
  day: meetingDate.day,
  words: meetingDate.words.text,
  because: `the report was written for the meeting of ${spelled(meetingDate.day)}`,
})

const ofReport = ({ reportDate, meetingDate }: RequestForDecision): ReadonlyArray<ReasonedDay> =>
  reportDate === null || reportDate.day > meetingDate.day
    ? []
    : [
        {
          day: reportDate.day,
          words: reportDate.words.text,
          because: `the report is dated ${spelled(reportDate.day)}`,
        },
      ]

/**
 * The day of reading counts unless it lies before something the report tells as past: then it cannot be
 * right.
 */
const readings = (
  { resolutions, enactments, meetingDate }: RequestForDecision,
  { readOn }: RfdOptions,
): ReadonlyArray<ReasonedDay> => {
  if (readOn === undefined || !CivilDate.is(readOn)) return []
  const past = [
    ...resolutions.map(({ passedOn }) => passedOn.day),
    ...enactments.flatMap(({ when }) => when?.edtf ?? []).filter((edtf) => edtf < meetingDate.day),
  ]
  return past.some((day) => day > readOn)
    ? []
    : [{ day: readOn, words: readOn, because: `the report was read on ${spelled(readOn)}` }]
}

const seenOn = (rfd: RequestForDecision, options: RfdOptions): ReasonedDay => {
  const { meetingDate } = rfd
  const before = [...readings(rfd, options), ...ofReport(rfd)].find(({ day }) => day < meetingDate.day)
  if (before !== undefined) return before
  const day = fromDay(toDay(meetingDate.day) - 1)
  return {
    day: day ?? meetingDate.day,
    words: `the day before the meeting of ${meetingDate.words.text}`,
    because:
      'the report takes the policy to be in force when council decides; the day before the meeting was taken',
  }
}

/** What a policy is called in a sentence: "Customer Service Policy (6,030)". */
export const nameOf = ({ policy }: Drafting, key: string): string => {
  const { title = null, number = null } = policy(key) ?? {}
  if (title === null) return number === null ? key : `Policy ${number}`
  return number === null ? title : `${title} (${number})`
}

/** The numbers of a policy as identifiers. */
export const identifiersOf = (
  { policy }: Drafting,
  key: string,
): { readonly identifiers?: ReadonlyArray<{ readonly text: string }> } => {
  const number = policy(key)?.number ?? null
  return number === null || sameNumber(number) === '' ? {} : { identifiers: [{ text: number }] }
}
