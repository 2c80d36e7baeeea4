import { payloadOf } from '../catalogue/payloadOf.js'
import { providedBy } from '../events/Commencement.js'
import { LapsedByLaw } from '../events/LapsedByLaw.js'
import type { Axes } from '../timeline/Axes.js'
import type { Course } from '../timeline/Course.js'
import { coursesIn } from '../timeline/coursesIn.js'
import type { DatedBase } from '../timeline/Timed.js'
import type { Verdict } from '../timeline/verdict.js'
import { startsRelied } from './startsRelied.js'
import type { Studied } from './Studied.js'
import { fatesRelied } from './fatesRelied.js'
import { readBy, ruleIn, type RuleRelied } from './RuleRelied.js'

const none: ReadonlyArray<never> = []

/** The rules of profiles an answer rests on. */
export const rulesRelied = (studied: Studied, verdict: Verdict, axes: Axes): ReadonlyArray<RuleRelied> => {
  const found: Array<RuleRelied> = [...ofRanks(studied), ...ofCommencement(studied, verdict)]
  if (studied.course.limitations.length > 0)
    found.push(...ofTerms(studied, verdict), ...ofLapses(studied, verdict))
  for (const one of studied.eventsOfAll()) found.push(...fatesRelied(one, studied, axes, verdict))
  return found.length === 0 ? none : found
}

/** Who may end, limit, suspend, put off or revive what (R15b); what it was made with is no act upon it. */
const ofRanks = ({ course }: Studied): ReadonlyArray<RuleRelied> => {
  const { setting } = course
  const laws = course.ways.length === 0 ? lawsOfPower(course) : coursesIn(course).flatMap(lawsOfPower)
  return laws.length === 0
    ? none
    : [...new Set(laws)]
        .map(setting.adoptedBy)
        .flatMap((under) => [
          ...ruleIn(whoMayEnd, under, under.profile.rankOfKind),
          ...ruleIn(whoMayEnd, under, under.profile.rankOfAct),
        ])
}

/** It is told by two tables: how high what is ended ranks, and how high whoever ends it. */
const whoMayEnd = 'Who may end what'

/** The laws by which it is told whether whoever acted had the power. */
const lawsOfPower = (course: Course): ReadonlyArray<number | null | undefined> => {
  const { instrument, begins, classes, ends, limitations, suspends } = course
  const others = limitations.length + suspends.length + classes.length
  if (ends.length + others === 0 && begins.every(({ mode }) => mode === 'first')) return none
  const isActUpon = ({ target, event, rank }: DatedBase): boolean =>
    target === instrument &&
    rank !== null &&
    !begins.some((begin) => begin.event === event && begin.mode === 'first')
  const acts = [...limitations, ...suspends, ...begins, ...classes].filter(isActUpon)
  return [...ends.filter(({ target }) => target === instrument), ...acts].map(({ law }) => law)
}

/**
 * An enactment that fixes no day starts when the law of the place says, and where that has it wait for the executive,
 * not before. So does what is to replace this one, which ends on that day.
 */
const ofCommencement = (studied: Studied, verdict: Verdict): ReadonlyArray<RuleRelied> =>
  startsRelied(studied.course, verdict).flatMap((start): ReadonlyArray<RuleRelied> => {
    const { asLawProvides } = start
    const awaits = awaitsByLaw(studied, start.event)
    if (asLawProvides === undefined && !awaits) return none
    const entry = studied.entryOf(start.event)
    if (entry === undefined) return none
    return readBy(entry, studied).flatMap((under) => [
      ...(asLawProvides === undefined
        ? none
        : ruleIn(
            'When it came into force',
            under,
            providedBy(under.profile, asLawProvides.class ?? undefined),
          )),
      ...(awaits
        ? ruleIn('That its enactment waits for the executive', under, under.profile.finalPassage)
        : none),
    ])
  })

/**
 * Whether the law of the place has an enactment wait for the executive, under any law it can have been decided under.
 */
const awaitsByLaw = ({ course }: Studied, seq: number): boolean => {
  const isAwaited = ({ begins }: Course): boolean =>
    begins.some(({ event, awaits }) => event === seq && awaits === 'by-law')
  return isAwaited(course) || course.ways.some((way) => isAwaited(way.course))
}

/** How long acts of a class last, where the act itself does not say. */
const ofTerms = (studied: Studied, { end, relied }: Verdict): ReadonlyArray<RuleRelied> =>
  studied.course.limitations.flatMap(({ ofClass, event: seq }): ReadonlyArray<RuleRelied> => {
    if (ofClass === undefined || (end === null && !relied.includes(seq))) return none
    const entry = studied.entryOf(seq)
    if (entry === undefined) return none
    return readBy(entry, studied).flatMap((under) =>
      ruleIn(`How long acts of class "${ofClass}" last`, under, under.profile.terms?.[ofClass]),
    )
  })

const ofLapses = (studied: Studied, { end, relied }: Verdict): ReadonlyArray<RuleRelied> =>
  studied.course.limitations.flatMap((limit): ReadonlyArray<RuleRelied> => {
    if (limit.reason !== 'lapsed-by-law' || limit.lastDay === null) return none
    if (end === null && !relied.includes(limit.event)) return none
    const entry = studied.entryOf(limit.event)
    const lapse = entry === undefined ? undefined : payloadOf(LapsedByLaw, entry)
    if (entry === undefined || lapse === undefined) return none
    return readBy(entry, studied).flatMap((under) =>
      ruleIn(`That it lapses by ${lapse.rule}`, under, under.profile.lapses?.[lapse.rule]),
    )
  })
