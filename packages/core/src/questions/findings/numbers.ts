import type { SubjectId } from '../../values/SubjectId.js'
import type { Day } from '../../values/Day.js'
import { sameNumber } from '../../values/DatedIdentifier.js'
import { setsOf } from '../lastSet.js'
import { countingIn } from '../counting.js'
import type { Studied } from '../Studied.js'
import type { Course } from '../../timeline/Course.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'

interface Given {
  readonly policy: SubjectId
  readonly text: string
  readonly event: number
}

/**
 * Numbers given to more than one policy: municipalities use them again, so a number alone may not say which is meant
 * (R23).
 */
export const numbers: Finder = ({ register, horizon, knownOn }) => {
  const byNumber = new Map<string, Array<Given>>()
  for (const policy of register.policies()) {
    const studied = register.study(policy, horizon)
    if (!studied.onRecord) continue
    if (isVetoed(studied, knownOn)) continue
    for (const { value, event } of countingIn(studied.described(), identifiersIn)) {
      if (value._tag !== 'plain') continue
      const number = sameNumber(value.text)
      const given = byNumber.get(number)
      if (given === undefined) byNumber.set(number, [{ policy, text: value.text, event }])
      else if (!given.some((one) => one.policy === policy)) given.push({ policy, text: value.text, event })
    }
  }
  return [...byNumber.values()].flatMap((given): ReadonlyArray<Finding> => {
    const inOrder = given.toSorted((a, b) => a.event - b.event)
    if (inOrder.length < 2) return []
    const events = inOrder.map(({ event }) => register.book.cited(event).event)
    // Whoever asks about one of them is told.
    return inOrder.map(({ policy, text }) => ({
      code: 'number-reused',
      severity: 'doubt',
      subject: policy,
      sentence: `The number “${text}” is or was that of ${inOrder.map((one) => one.policy).join(' and of ')}.`,
      events,
      settledBy: 'Naming the policy by its id; a correction, where a record gives a wrong number.',
    }))
  })
}

const identifiersIn = (course: Course): ReturnType<typeof setsOf> => setsOf(course, 'identifier')

/** What the executive stopped from ever being law never had a number. */
const isVetoed = (studied: Studied, knownOn: Day): boolean =>
  studied.course.hasExecutiveSay &&
  studied.verdictOn({ on: knownOn, decidedBy: Infinity, knownOn }).reason === 'vetoed'
