import { problem, toDay, type CivilDate, type Problem } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import type { Entry, Outline } from '../outline/Outline.js'
import { daysIn, spelled } from '../text/days.js'
import { passageOf, slice, unbroken, type Flow } from '../text/Flow.js'
import type { StatedDay } from '../RequestForDecision.js'

/** The day of the meeting, and whether only a bare `DATE:` gave it. */
export interface MeetingDate {
  readonly date: StatedDay
  readonly assumed: boolean
}

type Found = E.Either<ReadonlyArray<Problem>, MeetingDate>

const inWords = /\bmeeting\s+(?:of|on|held(?:\s+on)?|date[:,]?)\s+/i

/**
 * The day of the meeting the report is for: what the label `MEETING DATE` gives, else words such as "for the
 * meeting of February 3, 2025" at the head, else `DATE`. Problems: `meeting-date-missing`,
 * `meeting-date-unreadable`, `meeting-date-ambiguous` (02/03/2025), `meeting-date-not-on-calendar`,
 * `meeting-date-weekday` (the weekday beside it is another), `meeting-dates-disagree`.
 */
export const meetingDateOf = ({ entries, headings, sections }: Outline): Found => {
  const labelled = entries.filter(
    ({ key, value }) => key === 'meeting' && (daysIn(value.text).length > 0 || !isName(value)),
  )
  if (labelled.length > 0)
    return agreed(
      labelled.map(({ value }) => value),
      false,
    )
  const preface = sections.flatMap(({ name, blocks }) =>
    name === null ? blocks.flatMap((block) => ('flow' in block ? [block.flow] : [])) : [],
  )
  const worded = [...headings, ...preface, ...entries.map(({ value }) => value)].flatMap(afterMeeting)
  if (worded.length > 0) return agreed(worded, false)
  const dated = entries.filter((entry: Entry) => entry.key === 'date')
  if (dated.length > 0)
    return agreed(
      dated.map(({ value }) => value),
      true,
    )
  return E.left([
    problem(
      'meeting-date-missing',
      '',
      'The document does not say for which meeting it is: there is no line such as "MEETING DATE: February 3, 2025".',
    ),
  ])
}

/** "MEETING: Regular Council" names a meeting and was never meant to give a day. */
const isName = ({ text }: Flow): boolean =>
  !/\d/.test(text) && /\b(?:regular|council|committee|special|public|hearing|board)\b/i.test(text)

const afterMeeting = (flow: Flow): ReadonlyArray<Flow> => {
  const found = inWords.exec(flow.text)
  if (found === null) return []
  const rest = slice(unbroken(flow), found.index + found[0].length)
  return daysIn(rest.text).length > 0 ? [rest] : []
}

const agreed = (values: ReadonlyArray<Flow>, assumed: boolean): Found => {
  const read = values.map((value) => dayOf(unbroken(value)))
  const problems = read.flatMap((one) => (E.isLeft(one) ? [one.left] : []))
  const dates = read.flatMap((one) => (E.isRight(one) ? [one.right] : []))
  const [first] = dates
  if (problems.length > 0 || first === undefined) return E.left(problems)
  const other = dates.find(({ day }) => day !== first.day)
  return other === undefined
    ? E.right({ date: first, assumed })
    : E.left([
        problem(
          'meeting-dates-disagree',
          lineOf(other.words.place.firstLine),
          `The document gives two meeting dates: ${spelled(first.day)} (line ${first.words.place.firstLine}) and ${spelled(other.day)} (line ${other.words.place.firstLine}).`,
        ),
      ])
}

const lineOf = (line: number): string => `/lines/${line}`

const dayOf = (value: Flow): E.Either<Problem, StatedDay> => {
  const whole = passageOf(value)
  const refused = (code: string, sentence: string): E.Either<Problem, never> =>
    E.left(problem(code, lineOf(whole.place.firstLine), `${sentence} (line ${whole.place.firstLine})`))
  const found = daysIn(value.text)
  const [first] = found
  if (first === undefined)
    return refused(
      'meeting-date-unreadable',
      `"${cut(whole.text)}" is not a date such as February 3, 2025 or 2025-02-03.`,
    )
  if (first.fault === 'ambiguous')
    return refused(
      'meeting-date-ambiguous',
      `"${first.words}" can be read in more than one order; write the month in words or YYYY-MM-DD.`,
    )
  if (first.day === null)
    return refused('meeting-date-not-on-calendar', `"${first.words}" is not a day of the calendar.`)
  const another = found.find(({ day }) => day !== first.day)
  if (another !== undefined)
    return refused('meeting-dates-disagree', `"${cut(whole.text)}" names more than one day.`)
  const weekday = weekdayIn(value.text)
  if (weekday !== null && weekday !== weekdayOf(first.day)) {
    return refused(
      'meeting-date-weekday',
      `"${first.words}" was a ${weekdayOf(first.day)}, not a ${weekday}.`,
    )
  }
  return E.right({ day: first.day, words: passageOf(slice(value, first.from, first.to)) })
}

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

const weekdays = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday']

/** Day 0, 1 January 1970, was a Thursday. */
const weekdayOf = (day: CivilDate): string => weekdays[((toDay(day) % 7) + 7) % 7] ?? ''

const weekdayIn = (text: string): string | null =>
  weekdays.find((name) => new RegExp(`\\b${name}\\b`, 'i').test(text)) ?? null
