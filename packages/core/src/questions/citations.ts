import { isAscending } from '../record/ascending.js'
import type { CitedEvent } from '../record/Book.js'
import type { Axes } from '../timeline/Axes.js'
import { isAnythingTold, toldOf } from '../timeline/told.js'
import type { Verdict } from '../timeline/verdict.js'
import { core } from '../profiles/core.js'
import type { Provision } from '../profiles/Profile.js'
import { rulesRelied } from './rulesRelied.js'
import type { RuleRelied } from './RuleRelied.js'
import type { Studied } from './Studied.js'

/**
 * The events a verdict rests on, those that put the rules of law it rests on in force, what they are a legal
 * consequence of, however far, the corrections that made all of these what they are, and what settled the record of
 * them: without a retraction what it took back would count. In the order of recording.
 */
export const citationsOf = (
  studied: Studied,
  relied: ReadonlyArray<number>,
  rules: ReadonlyArray<RuleRelied>,
): ReadonlyArray<CitedEvent> => {
  const { course } = studied
  const isAll = rules.length + course.settledBy.length === 0 && !isAnythingTold(course)
  if (isAll && isAscending(relied)) return studied.cited(relied)
  const wanted = new Set(relied)
  for (const seq of course.settledBy) wanted.add(seq)
  for (const { under, provision } of rules)
    if (under.adopted !== null && !isCommon(provision)) wanted.add(under.adopted)
  // What is added on the way is gone through too.
  for (const seq of wanted) {
    const told = toldOf(course, seq)
    if (told === undefined) continue
    for (const correction of told.corrections) wanted.add(correction)
    for (const cause of told.causedBy) wanted.add(cause)
  }
  return studied.cited([...wanted].toSorted((a, b) => a - b))
}

/** The same of a verdict as at a day. */
export const citationsOn = (studied: Studied, verdict: Verdict, axes: Axes): ReadonlyArray<CitedEvent> => {
  const isCommonLaw = studied.course.setting.newest.adopted === null
  return citationsOf(studied, verdict.relied, isCommonLaw ? none : rulesRelied(studied, verdict, axes))
}

const none: ReadonlyArray<never> = []

/** Whether it is what holds without any profile. */
const isCommon = ({ value }: Provision<unknown>): boolean =>
  value === core.rankOfKind.value || value === core.rankOfAct.value
